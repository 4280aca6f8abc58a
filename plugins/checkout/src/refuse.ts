import { refusals } from "@mall/access/refusals"
import { sentences } from "./types/sentences"

/** The refusals of this plugin. */
export const refuse = refusals(sentences)
