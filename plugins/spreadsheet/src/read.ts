import path from "node:path"
import { Worker } from "node:worker_threads"
import { refusals } from "@mall/access/refusals"
import type { WorkerInput, WorkerMessage } from "./reading/protocol"
import type { ReadLimits, SheetRow } from "./types/read"
import { sentences } from "./types/sentences"

export type { Cell, CellKind, ReadLimits, SheetRow } from "./types/read"

const refuse = refusals(sentences)
const WORKER = path.join(__dirname, "reading/worker.js")
const MB = 1024 * 1024

export const defaultLimits: ReadLimits = {
  max_bytes: 10 * MB,
  max_rows: 200_000,
  max_columns: 100,
  max_unpacked_bytes: 200 * MB,
  max_heap_mb: 256,
  timeout_seconds: 30,
}

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
  const all = { ...defaultLimits, ...limits }
  if (file.buffer.length === 0) {
    throw refuse.invalid("spreadsheet_empty")
  }
  if (file.buffer.length > all.max_bytes) {
    throw refuse.invalid("spreadsheet_too_large", {
      limit: Math.floor(all.max_bytes / MB),
    })
  }
  const worker = startWorker({
    bytes: new Uint8Array(file.buffer),
    limits: all,
  })
  const inbox = new Inbox(worker, all.timeout_seconds)
  try {
    for (;;) {
      const message = await inbox.next()
      if ("refused" in message) {
        const { code, params } = message.refused
        throw refuse.invalid(code, params)
      }
      if ("failed" in message) {
        throw message.failed
      }
      if ("done" in message) {
        return
      }
      yield* message.rows
      worker.postMessage("more")
    }
  } finally {
    await worker.terminate()
  }
}

function startWorker(input: WorkerInput): Worker {
  return new Worker(WORKER, {
    workerData: input,
    // The bytes are a copy of the worker's own, so they need no other.
    transferList: [input.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: input.limits.max_heap_mb },
  })
}

type News = WorkerMessage | { failed: Error }

const tooComplex: News = {
  refused: { code: "spreadsheet_too_complex", params: {} },
}

/** The worker's messages in order; its death or silence is news too. */
class Inbox {
  private readonly waiting: News[] = []
  private wake: () => void = () => undefined

  constructor(
    worker: Worker,
    private readonly timeoutSeconds: number
  ) {
    worker.on("message", (message: WorkerMessage) => this.put(message))
    worker.on("error", (error: NodeJS.ErrnoException) =>
      this.put(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? tooComplex
          : { failed: error }
      )
    )
  }

  async next(): Promise<News> {
    if (this.waiting.length === 0) {
      let timer: NodeJS.Timeout | undefined
      await new Promise<void>((resolve) => {
        this.wake = resolve
        timer = setTimeout(resolve, this.timeoutSeconds * 1000)
      })
      clearTimeout(timer)
    }
    return this.waiting.shift() ?? tooComplex
  }

  private put(news: News): void {
    this.waiting.push(news)
    this.wake()
  }
}
