import os from "node:os"
import { Worker } from "node:worker_threads"
import { refusals } from "@mall/access/refusals"
import { Gate } from "./reading/gate"
import type { WorkerInput, WorkerMessage } from "./reading/protocol"
import type { ReadLimits } from "./types/read"
import { sentences } from "./types/sentences"

const refuse = refusals(sentences)
const MB = 1024 * 1024

/** Room for a batch's short-lived texts, so that few are copied about. */
const YOUNG_GENERATION_MB = 48

const RETRY_SECONDS = 30

/**
 * One gate for all of this process: a thread may take `max_heap_mb`, and more
 * threads than processors read nothing sooner. Nobody waits longer than a
 * request may.
 */
const gate = new Gate({
  inside: Math.min(4, Math.max(2, os.availableParallelism())),
  waiting: 16,
  wait_seconds: 45,
})

export const defaultLimits: ReadLimits = {
  max_bytes: 10 * MB,
  max_rows: 200_000,
  max_columns: 100,
  max_unpacked_bytes: 200 * MB,
  max_heap_mb: 256,
  timeout_seconds: 30,
}

/**
 * What a worker of `serveReader` makes of an .xlsx, .xls or .csv file, batch
 * by batch, a few ahead of the caller: work on many rows then costs the
 * server's own thread nothing. Stopping early ends the worker.
 *
 * Only a few files are read at once and a few wait: `spreadsheet_busy` (429)
 * for the rest. Refuses with the codes of `SpreadsheetErrorCode`, perhaps after some batches
 * were given: act on them only once all have come. May be retried.
 */
export async function* readInWorker<Batch>(
  script: string,
  file: { buffer: Uint8Array },
  {
    limits = {},
    data,
  }: {
    limits?: Partial<ReadLimits>
    /** Handed to the worker's work, as a structured clone. */
    data?: unknown
  } = {}
): AsyncGenerator<Batch> {
  const all = { ...defaultLimits, ...limits }
  if (file.buffer.length === 0) {
    throw refuse.invalid("spreadsheet_empty")
  }
  if (file.buffer.length > all.max_bytes) {
    throw refuse.invalid("spreadsheet_too_large", {
      limit: Math.floor(all.max_bytes / MB),
    })
  }
  if (!(await gate.enter())) {
    throw refuse.later("spreadsheet_busy", RETRY_SECONDS)
  }
  try {
    yield* readWithin<Batch>(script, file, { limits: all, data })
  } finally {
    gate.leave()
  }
}

async function* readWithin<Batch>(
  script: string,
  file: { buffer: Uint8Array },
  { limits, data }: { limits: ReadLimits; data: unknown }
): AsyncGenerator<Batch> {
  const worker = startWorker(script, {
    bytes: new Uint8Array(file.buffer),
    limits,
    data,
  })
  const inbox = new Inbox<Batch>(worker, limits.timeout_seconds)
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
      yield message.batch
      worker.postMessage("more")
    }
  } finally {
    await worker.terminate()
  }
}

function startWorker(script: string, input: WorkerInput): Worker {
  return new Worker(script, {
    workerData: input,
    // The bytes are a copy of the worker's own, so they need no other.
    transferList: [input.bytes.buffer as ArrayBuffer],
    resourceLimits: {
      maxOldGenerationSizeMb: input.limits.max_heap_mb,
      maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
    },
  })
}

type News<Batch> = WorkerMessage<Batch> | { failed: Error }

const tooComplex = {
  refused: { code: "spreadsheet_too_complex", params: {} },
} as const

/** The worker's messages in order; its death or silence is news too. */
class Inbox<Batch> {
  private readonly waiting: News<Batch>[] = []
  private wake: () => void = () => undefined

  constructor(
    worker: Worker,
    private readonly timeoutSeconds: number
  ) {
    worker.on("message", (message: WorkerMessage<Batch>) => this.put(message))
    worker.on("error", (error: NodeJS.ErrnoException) =>
      this.put(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? tooComplex
          : { failed: error }
      )
    )
  }

  async next(): Promise<News<Batch>> {
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

  private put(news: News<Batch>): void {
    this.waiting.push(news)
    this.wake()
  }
}
