import { readTable } from "@mall/spreadsheet/read"
import { writeWorkbook } from "@mall/spreadsheet/write"
import { all, bytesOf, roster, texts } from "./helpers"

const read = (name: string, limits = {}) =>
  readTable({ buffer: roster(name), originalname: name }, limits)

const wide = (rows: number) =>
  writeWorkbook({
    sheets: [
      {
        name: "名册",
        columns: [{ header: "工号", key: "number", width: 12, kind: "text" }],
        rows: Array.from({ length: rows }, (_, i) => ({ number: `E${i}` })),
      },
    ],
  })

describe("readTable", () => {
  it("reads a clean roster with dates as dates and numbers in full", async () => {
    const rows = await all(read("clean-1200.xlsx"))
    expect(rows).toHaveLength(1201)
    expect(rows[1]).toEqual({
      sheet: "会员名册",
      row_number: 2,
      cells: [
        { text: "E10000", kind: "text" },
        { text: "田然", kind: "text" },
        { text: "15272057133", kind: "text" },
        { text: "生产一部", kind: "text" },
        { text: "江苏省南通市崇川区青年中路171号27幢1303室", kind: "text" },
        { text: "2018-04-25", kind: "date" },
      ],
    })
  })

  it("reads a messy roster as a person sees it", async () => {
    const rows = await all(read("messy-300.xlsx"))
    const sheet = rows.filter((row) => row.sheet === "花名册")
    expect(texts(sheet[0])).toEqual(["某某公司工会2026年会员花名册"])
    expect(sheet[1]).toMatchObject({ row_number: 3 })
    expect(texts(sheet[1])[2]).toBe("联系电话")
    const phones = sheet.slice(2).map((row) => row.cells[2])
    expect(phones).toContainEqual({ text: "13670638749", kind: "number" })
    expect(phones).toContainEqual({ text: "13048420607", kind: "formula" })
    const names = sheet.slice(2).map((row) => row.cells[1]?.kind)
    expect(names.filter((kind) => kind === "formula")).toHaveLength(1)
  })

  it("reads a CSV that Chinese Excel saved", async () => {
    const rows = await all(read("gbk-80.csv"))
    expect(rows).toHaveLength(81)
    expect(texts(rows[1]).slice(0, 2)).toEqual(["E18000", "肖庆伟"])
  })

  it("gives every row once and in order, however slowly they are taken", async () => {
    const file = await bytesOf(await wide(5000))
    const numbers: string[] = []
    for await (const row of readTable({ buffer: file, originalname: "" })) {
      if (numbers.length % 1000 === 0) {
        await new Promise(setImmediate)
      }
      numbers.push(texts(row)[0] ?? "")
    }
    expect(numbers.slice(1)).toEqual(
      Array.from({ length: 5000 }, (_, i) => `E${i}`)
    )
  })

  it("ends the worker when the caller has seen enough", async () => {
    for await (const row of read("clean-1200.xlsx")) {
      expect(row.row_number).toBe(1)
      break
    }
  })

  it.each([
    [{ max_bytes: 1000 }, "spreadsheet_too_large"],
    [{ max_rows: 1000 }, "spreadsheet_too_many_rows"],
    [{ max_columns: 5 }, "spreadsheet_too_many_columns"],
    [{ max_unpacked_bytes: 1000 }, "spreadsheet_too_complex"],
    [{ timeout_seconds: 0.001 }, "spreadsheet_too_complex"],
  ])("refuses a file beyond %j", async (limits, code) => {
    await expect(all(read("clean-1200.xlsx", limits))).rejects.toMatchObject({
      type: "invalid_data",
      code,
      sentence: { zh: expect.any(String), en: expect.any(String) },
    })
  })

  it("outlives a file that exhausts the worker's memory", async () => {
    const file = await bytesOf(await wide(60_000))
    const limits = { max_heap_mb: 12 }
    await expect(
      all(readTable({ buffer: file, originalname: "" }, limits))
    ).rejects.toMatchObject({ code: "spreadsheet_too_complex" })
  })
})
