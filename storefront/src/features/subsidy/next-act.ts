import type { Programme } from "./types"

/** What a programme waits for. */
export type ActKey =
  "submit" | "approve" | "fund" | "grant" | "resume" | "close" | "none"

/** Who must act for it to go on. */
export type Turn = "manager" | "chair" | "either" | "nobody"

export type NextAct = { act: ActKey; turn: Turn }

const turnOf: Record<ActKey, Turn> = {
  submit: "manager",
  approve: "chair",
  fund: "manager",
  grant: "manager",
  resume: "either",
  close: "chair",
  none: "nobody",
}

type Standing = Pick<
  Programme,
  "state" | "has_ended" | "kind" | "funded_fen"
> & {
  totals: Pick<Programme["totals"], "members">
}

function actOf({
  state,
  has_ended,
  kind,
  funded_fen,
  totals,
}: Standing): ActKey {
  if (state === "closed") {
    return "none"
  }
  if (has_ended) {
    return "close"
  }
  switch (state) {
    case "draft":
      return "submit"
    case "submitted":
      return "approve"
    case "suspended":
      return "resume"
    case "approved":
      if (funded_fen === 0) {
        return "fund"
      }
      return kind === "allowance" && totals.members === 0 ? "grant" : "none"
  }
}

export function nextActOf(programme: Standing): NextAct {
  const act = actOf(programme)
  return { act, turn: turnOf[act] }
}

/** Members can use it today, or could but for a suspension. */
export const isRunning = ({ state, has_ended }: Programme) =>
  !has_ended && (state === "approved" || state === "suspended")
