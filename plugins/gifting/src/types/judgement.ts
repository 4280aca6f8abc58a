import type { Sentence } from "@mall/access/refusals"
import type { Fen } from "@mall/ledger/money"
import type { ActorType, GiftRuleDTO, RuleFinding } from "./dtos"
import type { Festival } from "./names"

/** What one member stands at, of those judged the one with the most. */
export type Standing = {
  highest_fen: Fen
  /** How many members are above a cap, by that cap in fen. */
  members_over: Readonly<Record<number, number>>
}

/** All numbers the rules look at; nothing here is read from anywhere else. */
export type RoundFigures = {
  /** The civil date the question is asked on. */
  on: string
  /** The civil date of submission; for a draft, the day of the question. */
  submitted_on: string
  province_name: string
  festival: Festival
  festival_name: string
  festival_document: string | null
  fiscal_year: number
  per_head_fen: Fen
  packages: { name: string; total_fen: Fen; assisted_fen: Fen }[]
  member_count: number
  /** Places for late joiners not taken yet; absent in older judgements. */
  reserve_members?: number
  /**
   * Gifts of the year, this round included and the quota outside the cap
   * taken off.
   */
  yearly: Standing
  /** Gifts of this festival, or birthdays, in the year, this round included. */
  of_festival: Standing
  budget: {
    /** The row that was judged against; null where none is in force. */
    id: string | null
    gift_fen: Fen | null
    annual_income_fen: Fen | null
    /** Taken by the union's other rounds of the year. */
    committed_fen: Fen
  }
}

/** What was judged, against which rules, and what they said. */
export type Judgement = {
  figures: RoundFigures
  /** The rows in force that day, as they stood. */
  rules: GiftRuleDTO[]
  findings: RuleFinding[]
}

/** What is not as it was when the round was judged before. */
export type JudgementChange = {
  code: string
  sentence: Sentence
}

export type Occasion = "submit" | "approve" | "place"

/** A judgement that let a round go on; written once, never changed. */
export type GiftJudgementDTO = Judgement & {
  id: string
  round_id: string
  occasion: Occasion
  judged_at: string
  judged_on: string
  actor_type: ActorType
  actor_id: string
  snapshot_hash: string
  outcome: "pass" | "warn"
  changes: JudgementChange[]
}
