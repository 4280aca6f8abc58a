import { once } from "node:events"
import { parentPort, workerData } from "node:worker_threads"
import {
  READ_AHEAD,
  type WorkerInput,
  type WorkerMessage,
} from "./reading/protocol"
import { readRows } from "./reading/rows"
import { Unreadable } from "./reading/unreadable"
import type { SheetRow } from "./types/read"

/**
 * The worker's half of `readInWorker`: reads one file in a thread of its own,
 * where a file made to exhaust memory or time harms nobody else, and lets
 * `work` make batches of its rows. Each message from the parent asks for one.
 */
export function serveReader<Batch, Data>(
  work: (table: AsyncIterable<SheetRow[]>, data: Data) => AsyncIterable<Batch>
): void {
  if (parentPort) {
    void serve(parentPort, work)
  }
}

async function serve<Batch, Data>(
  port: NonNullable<typeof parentPort>,
  work: (table: AsyncIterable<SheetRow[]>, data: Data) => AsyncIterable<Batch>
): Promise<void> {
  const say = (message: WorkerMessage<Batch>) => port.postMessage(message)
  let asked = READ_AHEAD
  port.on("message", () => {
    asked += 1
  })

  const { bytes, limits, data } = workerData as WorkerInput
  try {
    for await (const batch of work(readRows(bytes, limits), data as Data)) {
      while (asked === 0) {
        await once(port, "message")
      }
      asked -= 1
      say({ batch })
    }
    say({ done: true })
  } catch (error) {
    if (!(error instanceof Unreadable)) {
      throw error
    }
    say({ refused: { code: error.code, params: error.params } })
  } finally {
    port.close()
  }
}
