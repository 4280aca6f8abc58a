import type { sentences } from "./sentences"

/** Why a file was not read; stable, for programs. */
export type SpreadsheetErrorCode = keyof typeof sentences
