import { TrackingTableReader } from "../lib/read-tracking-rows"

type Text = string | { number: string }

function read(...sheets: Text[][][]) {
  const reader = new TrackingTableReader()
  sheets.forEach((rows, sheet) =>
    rows.forEach((cells, index) =>
      reader.add({
        sheet: `sheet ${sheet}`,
        row_number: index + 1,
        cells: cells.map((cell) =>
          typeof cell === "string"
            ? { text: cell, kind: cell ? "text" : "empty" }
            : { text: cell.number, kind: "number" }
        ),
      })
    )
  )
  return reader.finish()
}

const header = ["包裹号", "快递公司", "运单号"]
const shown = ({ faults }: ReturnType<typeof read>) =>
  faults.map(({ row, column, code }) => [row, column, code])

describe("a shipment table", () => {
  it("is found under a title, with other columns and other words", () => {
    const { rows, faults } = read([
      ["装箱单 C7-1"],
      ["序号", "包裹编号*", "收件人", "承运商", "快递单号"],
      ["1", "c7-1-0001", "张三", "中通", "73123456789012"],
    ])
    expect(faults).toEqual([])
    expect(rows).toMatchObject([
      {
        parcel_no: "C7-1-0001",
        carrier: "zhongtong",
        tracking_numbers: ["73123456789012"],
        row: 3,
        columns: { parcel: "包裹编号*", tracking: "快递单号" },
      },
    ])
  })

  it("takes the carrier from the number when the column is empty or absent", () => {
    expect(
      read([header, ["C7-1-0001", "", "YT1234567890123"]]).rows
    ).toMatchObject([{ carrier: "yuantong" }])
    expect(
      read([
        ["包裹号", "运单号"],
        ["C7-1-0001", "JT1234567890123"],
      ]).rows
    ).toMatchObject([{ carrier: "jtexpress" }])
  })

  it("skips rows without a tracking number and sheets without the columns", () => {
    const table = read(
      [header, ["C7-1-0001", "顺丰", ""], ["合计", "", ""]],
      [
        ["货品", "数量"],
        ["五常大米", { number: "10" }],
      ]
    )
    expect(table).toEqual({
      has_columns: true,
      rows: [],
      faults: [],
      without_number: 1,
    })
    expect(read([["姓名"], ["张三"]]).has_columns).toBe(false)
  })

  it("keeps several numbers of one parcel together", () => {
    expect(
      read([header, ["C7-1-0001", "顺丰", "SF1234567890123、SF1234567890124"]])
        .rows[0]?.tracking_numbers
    ).toEqual(["SF1234567890123", "SF1234567890124"])
  })

  it("tells every fault by row and column", () => {
    const table = read([
      header,
      ["", "顺丰", "SF1234567890101"],
      ["C7-1-0001", "飞毛腿", "SF1234567890102"],
      ["C7-1-0002", "", "123456789012"],
      ["C7-1-0003", "顺丰", "没有"],
      ["C7-1-0004", "顺丰", { number: "1234567890123456" }],
      ["C7-1-0005", "顺丰", "SF1234567890105"],
      ["C7-1-0005", "顺丰", "SF1234567890106"],
      ["C7-1-0006", "顺丰", "SF1234567890105"],
    ])
    expect(shown(table)).toEqual([
      [2, "包裹号", "parcel_missing"],
      [3, "快递公司", "carrier_unknown"],
      [4, "快递公司", "carrier_missing"],
      [5, "运单号", "tracking_number_invalid"],
      [6, "运单号", "tracking_number_damaged"],
      [8, "包裹号", "parcel_repeated"],
      [9, "运单号", "tracking_number_repeated"],
    ])
    expect(table.rows.map(({ row }) => row)).toEqual([7])
  })
})
