import fs from "node:fs/promises"
import { buffer as bytesOf } from "node:stream/consumers"
import { readTable } from "@mall/spreadsheet/read"
import { writeWorkbook, XLSX_TYPE } from "@mall/spreadsheet/write"
import type { Download } from "@playwright/test"

/** The rows of a downloaded workbook, each as its cells' texts. */
export async function rowsOf(download: Download): Promise<string[][]> {
  const buffer = await fs.readFile(await download.path())
  const originalname = download.suggestedFilename()
  const rows: string[][] = []
  for await (const { cells } of readTable({ buffer, originalname })) {
    rows.push(cells.map(({ text }) => text))
  }
  return rows
}

const headers = ["包裹号", "快递公司", "运单号"]

/** What a packer sends back: the list's parcels with their numbers. */
function* shipmentsOf(packingList: string[][]) {
  const header = packingList.findIndex((cells) => cells.includes("包裹号"))
  const column = packingList[header]?.indexOf("包裹号") ?? -1
  for (const cells of packingList.slice(header + 1)) {
    const parcel = cells[column]
    if (parcel?.includes("-")) {
      const number = parcel.replace(/\D/g, "").padStart(14, "0")
      yield [parcel, "中通快递", `ZT${number}`]
    }
  }
}

/** A tracking file made from a packing list, as the browser uploads it. */
export async function trackingFile(
  packingList: string[][],
  format: "xlsx" | "csv"
) {
  const rows = [...shipmentsOf(packingList)]
  const name = `运单.${format}`
  if (format === "csv") {
    const lines = [headers, ...rows].map((cells) => cells.join(","))
    const buffer = Buffer.from(lines.join("\r\n"))
    return { name, mimeType: "text/csv", buffer }
  }
  const workbook = await writeWorkbook({
    sheets: [
      {
        name: "运单",
        columns: headers.map((header) => ({
          header,
          key: header,
          width: 20,
          kind: "text" as const,
        })),
        rows: rows.map((cells) =>
          Object.fromEntries(headers.map((header, at) => [header, cells[at]]))
        ),
      },
    ],
  })
  return { name, mimeType: XLSX_TYPE, buffer: await bytesOf(workbook) }
}
