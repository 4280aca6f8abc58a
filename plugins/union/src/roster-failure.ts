import {
  fillSentence,
  type Sentence,
  type SentenceParams,
} from "@mall/access/refusals"
import type { RosterFailure } from "./modules/union/roster/imports"
import { sentences, type UnionErrorCode } from "./types/sentences"

export const failureFrom = (
  code: UnionErrorCode,
  params: SentenceParams = {}
): RosterFailure => ({ code, message: fillSentence(sentences[code], params) })

/** A refusal's own words; one general sentence for what nobody expected. */
export function failureOf(error: unknown): {
  failure: RosterFailure
  isExpected: boolean
} {
  const { sentence, code } = error as { sentence?: Sentence; code?: string }
  return sentence && code
    ? { failure: { code, message: sentence }, isExpected: true }
    : { failure: failureFrom("roster_import_unreadable"), isExpected: false }
}
