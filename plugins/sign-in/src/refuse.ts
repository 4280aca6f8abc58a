import { refusals } from "@mall/access/refusals"
import { sentences } from "./types/sentences"

/** This plugin's refusals, by code. */
export const refuse = refusals(sentences)
