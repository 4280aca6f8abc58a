import {
  fillSentence,
  refusals,
  type SentenceParams,
} from "@mall/access/refusals"
import { sentences, type SubsidySentenceCode } from "./types/sentences"

/** The refusals of this plugin. */
export const refuse = refusals(sentences)

/** One of the plugin's sentences, filled, to be shown rather than thrown. */
export const say = (code: SubsidySentenceCode, params: SentenceParams = {}) =>
  fillSentence(sentences[code], params)
