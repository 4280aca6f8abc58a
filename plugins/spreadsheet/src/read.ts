import path from "node:path"
import { readInWorker } from "./read-in-worker"
import type { ReadLimits, SheetRow } from "./types/read"

export type { Cell, CellKind, ReadLimits, SheetRow } from "./types/read"

const WORKER = path.join(__dirname, "reading/worker.js")

/**
 * The rows of an .xlsx, .xls or .csv file that have something in them, sheet
 * after sheet; hidden sheets are left out. The file is read in a worker thread
 * a few batches ahead of the caller, so memory stays low however many rows it
 * has. Stopping early ends the worker.
 *
 * Refuses with the codes of `SpreadsheetErrorCode`, perhaps after some rows
 * were given: act on rows only once all have been read. May be retried.
 */
export async function* readTable(
  file: { buffer: Uint8Array; originalname: string },
  limits: Partial<ReadLimits> = {}
): AsyncGenerator<SheetRow> {
  for await (const rows of readInWorker<SheetRow[]>(WORKER, file, { limits })) {
    yield* rows
  }
}
