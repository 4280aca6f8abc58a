import { parentPort, workerData } from "node:worker_threads"
import { type PersonalDataKeys, PersonalDataSealer } from "@mall/privacy/sealer"
import type { OpenBatch } from "./open-rows"
import { sealBatch } from "./staged-row"

/** Seals one batch for each message, in their order. */
if (parentPort) {
  const port = parentPort
  const sealer = new PersonalDataSealer(workerData as PersonalDataKeys)
  port.on("message", (batch: OpenBatch) =>
    port.postMessage(sealBatch(sealer, batch))
  )
}
