import { refusals } from "@mall/access/refusals"
import { sentences } from "../../../types/sentences"

export const refuse = refusals(sentences)
