import { readFileSync } from "node:fs"
import path from "node:path"
import { readTable } from "@mall/spreadsheet/read"
import { ZipFile } from "yazl"
import type { ReadLimits, SheetRow } from "../types/read"
import { packageParts } from "../writing/package"

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

export const bytesOf = async (stream: AsyncIterable<Buffer>) =>
  Buffer.concat(await all(stream))

/** All rows, read as an upload is: by the built package, in its worker. */
export const rowsOf = (
  buffer: Uint8Array | string,
  limits: Partial<ReadLimits> = {}
): Promise<SheetRow[]> =>
  all(readTable({ buffer: Buffer.from(buffer), originalname: "名册" }, limits))

export const texts = (row: SheetRow | undefined): string[] =>
  row?.cells.map(({ text }) => text) ?? []

export const textsOf = async (buffer: Uint8Array | string) =>
  (await rowsOf(buffer)).map(texts)

export function zipOf(parts: [name: string, content: string | Buffer][]) {
  const zip = new ZipFile()
  for (const [name, content] of parts) {
    zip.addBuffer(Buffer.from(content), name)
  }
  zip.end()
  return bytesOf(
    zip.outputStream as AsyncIterable<Buffer> & NodeJS.ReadableStream
  )
}

/** A workbook of one sheet whose XML is given, with any parts beside it. */
export const workbookOf = (
  sheetData: string | Buffer,
  more: [string, string][] = []
) =>
  zipOf([
    ...packageParts([{ name: "名册", columns: [], rows: [] }]),
    [
      "xl/worksheets/sheet1.xml",
      typeof sheetData === "string"
        ? `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`
        : sheetData,
    ],
    ...more,
  ])
