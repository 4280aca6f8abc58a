import { readTable } from "@mall/spreadsheet/read"
import fc from "fast-check"
import { recogniseColumns } from "../lib/roster/columns"
import { RosterReader, type SheetRow } from "../lib/roster/reader"
import type { RosterRow } from "../lib/roster/row"
import { realRoster } from "./real-rosters"

async function readReal(name: string) {
  const reader = new RosterReader()
  const rows: RosterRow[] = []
  for await (const row of readTable(realRoster(name))) {
    const member = reader.read(row)
    if (member) {
      rows.push(member)
    }
  }
  return { reader, rows }
}

const text = (value: string) => ({ text: value, kind: "text" as const })

function readSheet(lines: string[][]) {
  const reader = new RosterReader()
  const rows = lines.flatMap((line, i) => {
    const row: SheetRow = {
      sheet: "名册",
      row_number: i + 1,
      cells: line.map(text),
    }
    return reader.read(row) ?? []
  })
  return { reader, rows }
}

describe("the rosters that offices send", () => {
  it("reads clean-1200.xlsx without a fault", async () => {
    const { rows } = await readReal("clean-1200.xlsx")
    expect(rows).toHaveLength(1200)
    expect(
      rows.flatMap(({ faults, warnings }) => [...faults, ...warnings])
    ).toEqual([])
  })

  it("reads gbk-80.csv without a fault", async () => {
    const { rows } = await readReal("gbk-80.csv")
    expect(rows).toHaveLength(80)
    expect(
      rows.flatMap(({ faults, warnings }) => [...faults, ...warnings])
    ).toEqual([])
    expect(rows[0]?.values).toEqual({
      staff_number: "E18000",
      name: "肖庆伟",
      mobile: "13010051607",
      department: "销售一部",
      address: "江苏省南通市崇川区青年中路76号10幢503室",
    })
  })

  it("finds the roster of messy-300.xlsx on its second sheet, in row 3", async () => {
    const { reader, rows } = await readReal("messy-300.xlsx")
    expect(reader.header).toMatchObject({
      sheet: "花名册",
      row_number: 3,
      mapping: {
        name: 1,
        mobile: 2,
        department: 3,
        address: 4,
        staff_number: 5,
      },
      missing: [],
    })
    expect(rows).toHaveLength(300)
  })

  it("names every faulty cell of messy-300.xlsx and nothing else", async () => {
    const { rows } = await readReal("messy-300.xlsx")
    const faulty = rows
      .filter(({ faults }) => faults.length > 0)
      .map(({ row_number, faults }) => [row_number, faults])
    expect(faulty).toEqual([
      [61, [{ field: "mobile", code: "roster_mobile_missing" }]],
      [
        62,
        [
          {
            field: "mobile",
            code: "roster_mobile_invalid",
            params: { digits: 5 },
          },
        ],
      ],
      [63, [{ field: "mobile", code: "roster_mobile_is_landline" }]],
      [94, [{ field: "name", code: "roster_name_missing" }]],
      [95, [{ field: "name", code: "roster_name_is_formula" }]],
    ])
    const warned = rows.filter(({ warnings }) => warnings.length > 0)
    expect(warned.map(({ warnings }) => warnings)).toEqual([
      [{ field: "address", code: "roster_address_missing" }],
    ])
  })

  it("brings full-width digits, blanks, prefixes and line breaks to one form", async () => {
    const { rows } = await readReal("messy-300.xlsx")
    const at = (row: number) =>
      rows.find((one) => one.row_number === row)?.values
    expect(at(5)?.mobile).toBe("15184503089")
    expect(at(6)?.mobile).toBe("13542319812")
    expect(at(7)?.mobile).toBe("15805157728")
    expect(at(9)?.mobile).toBe("13838918803")
    expect(at(10)?.mobile).toBe("13048420607")
    expect(at(58)?.mobile).toBe("15099752985")
    expect(at(37)?.name).toBe("郝超")
    expect(at(86)?.name).toBe("邵兰一")
    expect(at(164)?.address).toBe(
      "江苏省苏州市姑苏区人民路41号13幢1603室（放门卫）"
    )
  })
})

describe("columns", () => {
  it.each([
    ["手机号码（必填）*", "mobile"],
    ["职工 编号", "staff_number"],
    ["所在科室", "department"],
    ["通讯地址", "address"],
    ["Staff No.", "staff_number"],
    ["Full Name", "name"],
    ["Delivery address", "address"],
  ])("knows %s", (header, field) => {
    expect(recogniseColumns([header])).toEqual({ [field]: 0 })
  })

  it.each([
    "紧急联系人电话",
    "身份证号",
    "办公电话",
    "单位地址",
    "序号",
    "备注",
    "",
  ])("leaves %s alone", (header) => {
    expect(recogniseColumns([header])).toEqual({})
  })

  it("takes the better of two candidates", () => {
    expect(recogniseColumns(["单位", "电话", "手机号", "部门"])).toEqual({
      mobile: 2,
      department: 3,
    })
  })

  it("says which required columns are missing and reads nothing", () => {
    const { reader, rows } = readSheet([
      ["姓名", "联络", "部门"],
      ["张三", "13812345678", "一车间"],
    ])
    expect(reader.header?.missing).toEqual(["mobile"])
    expect(rows).toEqual([])
  })

  it("reports a second sheet that looks like a roster", () => {
    const reader = new RosterReader()
    for (const sheet of ["一车间", "二车间"]) {
      reader.read({ sheet, row_number: 1, cells: ["姓名", "手机"].map(text) })
    }
    expect(reader.header?.sheet).toBe("一车间")
    expect(reader.ignored_sheets).toEqual(["二车间"])
  })
})

describe("rows", () => {
  const header = ["工号", "姓名", "手机号", "收货地址"]

  it("passes over blanks, totals, footers and repeated headers", () => {
    const { rows } = readSheet([
      header,
      ["1", "张三", "13812345678", "南京市"],
      ["", "", "", ""],
      header,
      ["合 计", "1人", "", ""],
      ["", "制表人：李四", "", ""],
    ])
    expect(rows.map(({ row_number }) => row_number)).toEqual([2])
  })

  it.each([
    ["1.38123E+10", "roster_mobile_damaged"],
    ["13812345678、13912345678", "roster_mobile_several"],
    ["025-83456789", "roster_mobile_is_landline"],
    ["12812345678", "roster_mobile_invalid"],
  ])("refuses the mobile %s", (mobile, code) => {
    const { rows } = readSheet([header, ["1", "张三", mobile, "南京市"]])
    expect(rows[0]?.faults).toEqual([
      expect.objectContaining({ field: "mobile", code }),
    ])
  })

  it.each([
    ["1.2E+17", "roster_staff_number_damaged"],
    ["320106199001011234", "roster_staff_number_is_id_card"],
    ["=A1", "roster_staff_number_invalid"],
  ])("refuses the staff number %s", (number, code) => {
    const { rows } = readSheet([
      header,
      [number, "张三", "13812345678", "南京市"],
    ])
    expect(rows[0]?.faults).toEqual([{ field: "staff_number", code }])
  })

  it("reports every fault of a row", () => {
    const { rows } = readSheet([header, ["1", "", "12345", "=1+1"]])
    expect(rows[0]?.faults.map(({ field }) => field)).toEqual([
      "name",
      "mobile",
      "address",
    ])
  })
})

describe("whatever the office does to the layout", () => {
  const mobile = fc
    .tuple(fc.constantFrom("3", "5", "8"), fc.nat(999_999_999))
    .map(([second, rest]) => `1${second}${String(rest).padStart(9, "0")}`)
  const dressed = fc.tuple(
    mobile,
    fc.constantFrom(
      (m: string) => m,
      (m: string) => `+86 ${m}`,
      (m: string) => `0086${m}`,
      (m: string) => `${m.slice(0, 3)}-${m.slice(3, 7)}-${m.slice(7)}`,
      (m: string) => ` ${m}\u00a0`,
      (m: string) =>
        m.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
    )
  )
  const headers = ["工号", "姓名", "手机号", "部门", "收货地址", "备注"]

  it("any order of columns and any dress of the mobile give the same member", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(headers, { minLength: 6 }),
        dressed,
        (order, [plain, dress]) => {
          const member: Record<string, string> = {
            工号: "e1",
            姓名: "张 三",
            手机号: dress(plain),
            部门: "一车间",
            收货地址: "南京市",
            备注: "x",
          }
          const { rows } = readSheet([
            ["花名册"],
            order,
            order.map((header) => member[header] ?? ""),
          ])
          expect(rows).toHaveLength(1)
          expect(rows[0]).toMatchObject({
            faults: [],
            values: { staff_number: "E1", name: "张三", mobile: plain },
          })
        }
      )
    )
  })

  it("no cell, however odd, makes the reader throw or passes a bad mobile", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string(),
        (name, mobile) => {
          const { rows } = readSheet([
            ["姓名", "手机号"],
            [name, mobile],
          ])
          for (const row of rows.filter(({ faults }) => faults.length === 0)) {
            expect(row.values.mobile).toMatch(/^1[3-9]\d{9}$/)
            expect(row.values.name).toMatch(/\p{L}/u)
          }
        }
      )
    )
  })
})
