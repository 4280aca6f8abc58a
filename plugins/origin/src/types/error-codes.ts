import type { sentences } from "./sentences"

/** Stable codes of this plugin's refusals. */
export type OriginErrorCode = keyof typeof sentences
