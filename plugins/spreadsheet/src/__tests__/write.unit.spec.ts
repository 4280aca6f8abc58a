import fc from "fast-check"
import { openArchive } from "../reading/zip"
import type { SheetContent } from "../types/write"
import { writeWorkbook } from "../write"
import { styleOf } from "../writing/styles"
import { all, bytesOf, rowsOf, texts } from "./helpers"

const columns: SheetContent["columns"] = [
  { header: "姓名", key: "name", width: 12, kind: "text" },
  { header: "份数", key: "count", width: 8, kind: "integer" },
  { header: "金额", key: "amount", width: 14, kind: "money_fen" },
  { header: "日期", key: "on", width: 12, kind: "date" },
]

const receipt: SheetContent = {
  name: "签收表",
  title: "2026年春节慰问品签收表",
  notes: ["单位：某某工会", "单价：198 元"],
  columns,
  rows: [
    { name: "张三", count: 1, amount: 19800, on: "2026-01-31" },
    { name: "=1+1", count: "2", amount: "39605", on: null },
    { name: "李四", amount: -5n, on: new Date("2026-01-31T17:00:00Z") },
  ],
  totals: ["count", "amount"],
}

const write = async (...sheets: SheetContent[]) =>
  bytesOf(await writeWorkbook({ sheets }))

async function part(file: Buffer, name: string): Promise<string> {
  const archive = await openArchive(file, { max_unpacked_bytes: 1e7 })
  return (await all(archive.open(name))).join("")
}

describe("writeWorkbook", () => {
  it("writes title, notes, header, rows and totals that read back", async () => {
    const rows = await rowsOf(await write(receipt))
    expect(rows.map(texts)).toEqual([
      ["2026年春节慰问品签收表"],
      ["单位：某某工会"],
      ["单价：198 元"],
      ["姓名", "份数", "金额", "日期"],
      ["张三", "1", "198", "2026-01-31"],
      ["=1+1", "2", "396.05"],
      ["李四", "", "-0.05", "2026-02-01"],
      ["合计", "3", "594"],
    ])
  })

  it("writes any text as it is, and never as a formula", async () => {
    const text = fc
      .string({ unit: "grapheme", maxLength: 50 })
      .filter((value) => !/[\p{Cc}\uFFFE\uFFFF]/u.test(value))
      .filter((value) => !/^="[^"]*"$/.test(value))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(text, fc.constantFrom("=1", "_x000D_", "a\r\n b"))),
        async (values) => {
          const file = await write({
            name: "名册",
            columns: [
              { header: "值", key: "value", width: 8, kind: "text" },
              { header: "尾", key: "end", width: 8, kind: "text" },
            ],
            rows: values.map((value) => ({ value, end: "." })),
          })
          const [, ...rows] = await rowsOf(file)
          expect(rows.map((row) => texts(row)[0])).toEqual(values)
          expect(await part(file, "xl/worksheets/sheet1.xml")).not.toContain(
            "<f>"
          )
        }
      ),
      { numRuns: 15 }
    )
  })

  it("freezes the header, repeats it in print and fits the width of A4", async () => {
    const file = await write(receipt)
    const sheet = await part(file, "xl/worksheets/sheet1.xml")
    expect(sheet).toContain('<pane ySplit="4" topLeftCell="A5"')
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1"'
    )
    expect(await part(file, "xl/workbook.xml")).toContain("'签收表'!$4:$4")
  })

  it("colours the cells it is told to", async () => {
    const file = await write({
      ...receipt,
      highlight: ({ name }) =>
        name === "张三" ? { name: "error", amount: "warning" } : {},
    })
    const sheet = await part(file, "xl/worksheets/sheet1.xml")
    expect(sheet).toContain(`<c r="A5" s="${styleOf("error")}"`)
    expect(sheet).toContain(`<c r="C5" s="${styleOf("warning", "money_fen")}"`)
    expect(sheet).toContain(`<c r="A6" s="${styleOf("body")}"`)
  })

  it("gives every sheet a name Excel takes", async () => {
    const long = "很".repeat(40)
    const names = ["签收[一]", long, long, "", "Sheet", "d'or"]
    const file = await write(...names.map((name) => ({ ...receipt, name })))
    const rows = await rowsOf(file)
    expect([...new Set(rows.map(({ sheet }) => sheet))]).toEqual([
      "签收 一",
      "很".repeat(31),
      `${"很".repeat(27)} (2)`,
      "Sheet",
      "Sheet (2)",
      "d'or",
    ])
  })

  it.each([
    { amount: 1.5 },
    { amount: "1.50" },
    { on: "31/01/2026" },
    { name: {} },
  ])("breaks off rather than write %j wrongly", async (row) => {
    await expect(write({ ...receipt, rows: [row] })).rejects.toThrow(
      /written from|takes texts/
    )
  })

  it("breaks off when the rows do", async () => {
    async function* rows() {
      yield { name: "张三" }
      await Promise.reject(new Error("the database went away"))
    }
    await expect(write({ ...receipt, rows: rows() })).rejects.toThrow(
      "the database went away"
    )
  })
})
