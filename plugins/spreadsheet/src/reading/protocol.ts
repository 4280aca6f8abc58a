import type { ReadLimits, SheetRow } from "../types/read"
import type { Unreadable } from "./unreadable"

/** What the worker starts with. */
export type WorkerInput = { bytes: Uint8Array; limits: ReadLimits }

/** What the worker says; it says `rows` only when it was asked for more. */
export type WorkerMessage =
  | { rows: SheetRow[] }
  | { done: true }
  | { refused: Pick<Unreadable, "code" | "params"> }

/** Batches the worker may read ahead of whoever takes its rows. */
export const READ_AHEAD = 4
export const BATCH_ROWS = 500
