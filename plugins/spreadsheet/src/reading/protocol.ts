import type { ReadLimits } from "../types/read"
import type { Unreadable } from "./unreadable"

/** What the worker starts with. */
export type WorkerInput = {
  bytes: Uint8Array
  limits: ReadLimits
  /** What the worker's own work needs beside the file. */
  data: unknown
}

/** What the worker says; it says `batch` only when it was asked for more. */
export type WorkerMessage<Batch> =
  | { batch: Batch }
  | { done: true }
  | { refused: Pick<Unreadable, "code" | "params"> }

/** Batches the worker may read ahead of whoever takes them. */
export const READ_AHEAD = 4
