import { once } from "node:events"
import { parentPort, workerData } from "node:worker_threads"
import type { SheetRow } from "../types/read"
import {
  BATCH_ROWS,
  READ_AHEAD,
  type WorkerInput,
  type WorkerMessage,
} from "./protocol"
import { readRows } from "./rows"
import { Unreadable } from "./unreadable"

/**
 * Reads one file in a thread of its own, where a file made to exhaust memory
 * or time harms nobody else. Each message from the parent asks for one batch.
 */
async function main(port: NonNullable<typeof parentPort>): Promise<void> {
  const say = (message: WorkerMessage) => port.postMessage(message)
  let asked = READ_AHEAD
  port.on("message", () => {
    asked += 1
  })
  const send = async (rows: SheetRow[]) => {
    while (asked === 0) {
      await once(port, "message")
    }
    asked -= 1
    say({ rows })
  }

  const { bytes, limits } = workerData as WorkerInput
  try {
    let ready: SheetRow[] = []
    for await (const rows of readRows(bytes, limits)) {
      ready = ready.concat(rows)
      while (ready.length >= BATCH_ROWS) {
        await send(ready.splice(0, BATCH_ROWS))
      }
    }
    await send(ready)
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

if (parentPort) {
  void main(parentPort)
}
