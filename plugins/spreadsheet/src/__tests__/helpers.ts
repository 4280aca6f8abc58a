import { readFileSync } from "node:fs"
import path from "node:path"
import type { SheetRow } from "../types/read"

const ROSTERS = path.resolve(
  __dirname,
  "../../../../backend/data/examples/rosters"
)

export const roster = (name: string): Buffer =>
  readFileSync(path.join(ROSTERS, name))

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) {
    list.push(item)
  }
  return list
}

export const texts = (row: SheetRow | undefined): string[] =>
  row?.cells.map(({ text }) => text) ?? []

export const bytesOf = async (
  stream: AsyncIterable<Buffer>
): Promise<Uint8Array> => new Uint8Array(Buffer.concat(await all(stream)))
