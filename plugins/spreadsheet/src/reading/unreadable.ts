import type { SpreadsheetErrorCode } from "../types/error-codes"

/** A refusal on its way from the worker; `readTable` puts it in words. */
export class Unreadable extends Error {
  constructor(
    readonly code: SpreadsheetErrorCode,
    readonly params: Record<string, string | number> = {}
  ) {
    super(code)
  }
}
