import os from "node:os"
import path from "node:path"
import { Worker } from "node:worker_threads"
import type { PersonalDataKeys } from "@mall/privacy/sealer"
import type { OpenBatch } from "./open-rows"
import type { StagedBatch } from "./staged-row"

const WORKER = path.join(__dirname, "sealing-worker.js")
const MOST_THREADS = 4
/** Room for a batch's short-lived texts, so that few are copied about. */
const YOUNG_GENERATION_MB = 48

type Waiting = {
  resolve: (sealed: StagedBatch) => void
  reject: (error: Error) => void
}

/** A thread that seals one batch after the other. */
class SealingThread {
  private readonly waiting: Waiting[] = []
  private readonly worker: Worker

  constructor(keys: PersonalDataKeys) {
    this.worker = new Worker(WORKER, {
      workerData: keys,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    })
    this.worker.on("message", (sealed: StagedBatch) =>
      this.waiting.shift()?.resolve(sealed)
    )
    this.worker.on("error", (error) => this.fail(error))
    this.worker.on("exit", () =>
      this.fail(new Error("A sealing thread has ended"))
    )
  }

  seal(batch: OpenBatch): Promise<StagedBatch> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject })
      this.worker.postMessage(batch)
    })
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }

  private fail(error: Error): void {
    this.waiting.splice(0).forEach(({ reject }) => reject(error))
  }
}

/**
 * Threads that do the encrypting and hashing of one import, so that the
 * server's own goes on answering: as many as there are processors to spare.
 */
export class Sealers {
  private readonly threads: SealingThread[]
  private turn = 0

  constructor(keys: PersonalDataKeys) {
    const spare = Math.max(1, os.availableParallelism() - 1)
    this.threads = Array.from(
      { length: Math.min(MOST_THREADS, spare) },
      () => new SealingThread(keys)
    )
  }

  /** Batches worth handing over before the first is asked back. */
  get ahead(): number {
    return this.threads.length + 1
  }

  seal(batch: OpenBatch): Promise<StagedBatch> {
    this.turn = (this.turn + 1) % this.threads.length
    return this.threads[this.turn]!.seal(batch)
  }

  async stop(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.stop()))
  }
}
