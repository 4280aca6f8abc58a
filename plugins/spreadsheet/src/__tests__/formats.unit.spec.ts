import { utils, write, type WorkBook } from "@e965/xlsx"
import { roster, rowsOf, textsOf, workbookOf } from "./helpers"

const gb18030 = roster("gbk-80.csv")
const lines = "工号,姓名\r\n007,𠮷野\r\n"
const expected = [
  ["工号", "姓名"],
  ["007", "𠮷野"],
]

describe("CSV", () => {
  it("is read as Chinese Excel saves it, in GB18030", async () => {
    const rows = await textsOf(gb18030)
    expect(rows).toHaveLength(81)
    expect(rows[1]?.slice(0, 3)).toEqual(["E18000", "肖庆伟", "13010051607"])
  })

  it.each([
    ["UTF-8", Buffer.from(lines)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${lines}`)],
    ["UTF-16", Buffer.from(`\ufeff${lines}`, "utf16le")],
    ["UTF-16, big-endian", Buffer.from(`\ufeff${lines}`, "utf16le").swap16()],
    ["tabs", Buffer.from(lines.replace(/,/g, "\t"))],
    ["semicolons", Buffer.from(lines.replace(/,/g, ";"))],
    ["line feeds", Buffer.from(lines.replace(/\r/g, ""))],
  ])("is read in %s", async (_, file) => {
    expect(await textsOf(file)).toEqual(expected)
  })

  it("keeps quotes, commas and line breaks inside quotes, and row numbers", async () => {
    const rows = await rowsOf('a,"说""好"", 的\n话"\n\nb,c"d,,\n')
    expect(rows).toMatchObject([
      { row_number: 1, cells: [{ text: "a" }, { text: '说"好", 的\n话' }] },
      { row_number: 3, cells: [{ text: "b" }, { text: 'c"d' }] },
    ])
  })

  it("never turns a text into a number, and owns up to damaged ones", async () => {
    const [row] = await rowsOf('00123,1.38E+10,="13812345678",=1+1\n')
    expect(row?.cells).toEqual([
      { text: "00123", kind: "text" },
      { text: "1.38E+10", kind: "text" },
      { text: "13812345678", kind: "formula" },
      { text: "=1+1", kind: "formula" },
    ])
  })
})

describe("xls", () => {
  it("is read like an xlsx, without its hidden sheets", async () => {
    const sheet = utils.aoa_to_sheet([["名册"], [], ["E1", 13812345678, true]])
    Object.assign(sheet, {
      D3: { t: "n", v: 46023, z: "yyyy/m/d" },
      E3: { t: "n", v: 7, z: "0000" },
      G3: { t: "e", v: 42 },
      "!ref": "A1:J3",
    })
    const hidden = utils.aoa_to_sheet([["秘密"]])
    const workbook: WorkBook = {
      SheetNames: ["一", "二"],
      Sheets: { 一: sheet, 二: hidden },
      Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] },
    }
    const file = write(workbook, {
      type: "buffer",
      bookType: "biff8",
    }) as Buffer
    expect(await rowsOf(file)).toEqual([
      { sheet: "一", row_number: 1, cells: [{ text: "名册", kind: "text" }] },
      {
        sheet: "一",
        row_number: 3,
        cells: [
          { text: "E1", kind: "text" },
          { text: "13812345678", kind: "number" },
          { text: "TRUE", kind: "boolean" },
          { text: "2026-01-01", kind: "date" },
          { text: "0007", kind: "number" },
          { text: "", kind: "empty" },
          { text: "#N/A", kind: "error" },
        ],
      },
    ])
  })
})

describe("xlsx", () => {
  const cell = async (xml: string) => {
    const [row] = await rowsOf(await workbookOf(`<row r="7">${xml}</row>`))
    expect(row?.row_number).toBe(7)
    return row?.cells
  }

  it.each([
    ['<c r="A7"><v>1.3812345678E10</v></c>', "13812345678", "number"],
    [
      '<c r="A7"><v>3.20123199001011E+17</v></c>',
      "320123199001011000",
      "number",
    ],
    ['<c r="A7"><v>0.30000000000000004</v></c>', "0.3", "number"],
    ['<c r="A7" t="str"><f>"1"&amp;A1</f><v>13</v></c>', "13", "formula"],
    ['<c r="A7"><f>1/3</f></c><c r="B7"><v>1</v></c>', "", "formula"],
    ['<c r="A7" t="b"><v>1</v></c>', "TRUE", "boolean"],
    ['<c r="A7" t="e"><v>#N/A</v></c>', "#N/A", "error"],
    [
      '<c r="A7" t="d"><v>2026-01-31T08:00:00</v></c>',
      "2026-01-31 08:00:00",
      "date",
    ],
    [
      '<c r="A7" t="inlineStr"><is><r><t>张</t></r><r><t>三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></is></c>',
      "张三",
      "text",
    ],
    [
      '<c t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>',
      "a\rb_x000D_",
      "text",
    ],
    ['<c t="str"><v><![CDATA[甲<乙]]></v></c>', "甲<乙", "text"],
  ])("reads %s", async (xml, text, kind) => {
    expect((await cell(xml))?.[0]).toEqual({ text, kind })
  })

  it("fills the gaps between cells and drops those at the end", async () => {
    const cells = await cell(
      '<c r="AB7"><v>1</v></c><c r="AC7" t="str"><v> </v></c><c r="XFD7" s="3"/>'
    )
    expect(cells).toHaveLength(28)
    expect(cells?.[26]).toEqual({ text: "", kind: "empty" })
  })

  it("reads parts that prefix every name, as some programs write them", async () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(await textsOf(await workbookOf(Buffer.from(sheet)))).toEqual([["5"]])
  })
})
