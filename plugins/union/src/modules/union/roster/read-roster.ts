import path from "node:path"
import type { PersonalDataKeys } from "@mall/privacy/sealer"
import { readInWorker } from "@mall/spreadsheet/read-in-worker"
import type { ClaimedRoster } from "./imports"
import type { OpenPart, ReadRoster } from "./open-rows"
import type { ReadingData } from "./reading-worker"
import { Sealers } from "./sealers"
import type { StagedBatch } from "./staged-row"

const WORKER = path.join(__dirname, "reading-worker.js")

export type RosterPart = { batch: StagedBatch } | { read: ReadRoster }

/**
 * A claimed file as sealed batches in the order of its rows, then what reading
 * came to. One thread reads and normalises, others encrypt, while the caller
 * writes what is ready: only a few batches are in memory at any time.
 */
export async function* readRoster(
  { file, chosen }: ClaimedRoster,
  keys: PersonalDataKeys
): AsyncGenerator<RosterPart> {
  const data: ReadingData = { chosen }
  // Not before there is something to seal: many files may wait to be read.
  let sealers: Sealers | undefined
  const underway: Promise<StagedBatch>[] = []
  const next = async () => ({ batch: (await underway.shift())! })
  try {
    for await (const part of readInWorker<OpenPart>(WORKER, file, { data })) {
      if ("batch" in part) {
        sealers ??= new Sealers(keys)
        const sealed = sealers.seal(part.batch)
        // Awaited in its turn; until then its failure is nobody's.
        sealed.catch(() => undefined)
        underway.push(sealed)
        if (underway.length > sealers.ahead) {
          yield await next()
        }
        continue
      }
      while (underway.length > 0) {
        yield await next()
      }
      yield part
    }
  } finally {
    await sealers?.stop()
  }
}
