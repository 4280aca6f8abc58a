import type { SheetRow } from "../types/read"
import { serveReader } from "../serve-reader"

const BATCH_ROWS = 500

/** Hands the rows over as they are, in batches worth a message. */
serveReader<SheetRow[], undefined>(async function* (table) {
  let ready: SheetRow[] = []
  for await (const rows of table) {
    ready = ready.concat(rows)
    while (ready.length >= BATCH_ROWS) {
      yield ready.splice(0, BATCH_ROWS)
    }
  }
  yield ready
})
