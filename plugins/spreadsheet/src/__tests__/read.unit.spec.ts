import { readTable } from "@mall/spreadsheet/read"
import { roster, rowsOf, texts, workbookOf } from "./helpers"

/** A workbook of so many rows, whose strings are written in place. */
const tall = (rows: number) =>
  workbookOf(
    Array.from(
      { length: rows },
      (_, i) => `<row><c t="inlineStr"><is><t>E${i}</t></is></c></row>`
    ).join("")
  )

describe("readTable", () => {
  it("reads a clean roster with dates as dates and numbers in full", async () => {
    const rows = await rowsOf(roster("clean-1200.xlsx"))
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
    const rows = await rowsOf(roster("messy-300.xlsx"))
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

  it("gives every row once and in order, however slowly they are taken", async () => {
    const file = { buffer: await tall(5000), originalname: "" }
    const numbers: (string | undefined)[] = []
    for await (const row of readTable(file)) {
      if (numbers.length % 1000 === 0) {
        await new Promise(setImmediate)
      }
      numbers.push(texts(row)[0])
    }
    expect(numbers).toEqual(Array.from({ length: 5000 }, (_, i) => `E${i}`))
  })

  it("lets the caller stop early", async () => {
    const buffer = roster("clean-1200.xlsx")
    for await (const row of readTable({ buffer, originalname: "" })) {
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
    await expect(
      rowsOf(roster("clean-1200.xlsx"), limits)
    ).rejects.toMatchObject({
      type: "invalid_data",
      code,
      sentence: { zh: expect.any(String), en: expect.any(String) },
    })
  })

  it("outlives a file that exhausts the worker's memory", async () => {
    const strings = `<sst>${"<si><t>E</t></si>".repeat(2_000_000)}</sst>`
    const relation = `<Relationships>
      <Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="x/sharedStrings" Target="s.xml"/>
    </Relationships>`
    const file = await workbookOf("<row><c><v>1</v></c></row>", [
      ["xl/_rels/workbook.xml.rels", relation],
      ["xl/s.xml", strings],
    ])
    await expect(rowsOf(file, { max_heap_mb: 12 })).rejects.toMatchObject({
      code: "spreadsheet_too_complex",
    })
  })
})
