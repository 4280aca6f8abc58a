import { ChoiceTableReader } from "../lib/read-choice-rows"

const packages = [
  { id: "p1", name: "杂粮 礼盒" },
  { id: "p2", name: "羊肉" },
]

function read(...rows: string[][]) {
  const reader = new ChoiceTableReader(packages)
  rows.forEach((cells, index) =>
    reader.add({
      sheet: "Sheet1",
      row_number: index + 1,
      cells: cells.map((text) => ({ text, kind: text ? "text" : "empty" })),
    })
  )
  return reader.finish()
}

describe("a table of choices", () => {
  it("is found under a title, with other columns and other words", () => {
    const { rows, faults } = read(
      ["礼包选择登记"],
      ["序号", "员工编号", "姓名", "所选礼包"],
      ["1", "A001", "张三", "杂粮礼盒"],
      ["2", "A002", "李四", " 羊肉 "]
    )
    expect(faults).toEqual([])
    expect(rows).toEqual([
      {
        row: 3,
        column: "员工编号",
        staff_number: "A001",
        mobile: null,
        package_id: "p1",
      },
      {
        row: 4,
        column: "员工编号",
        staff_number: "A002",
        mobile: null,
        package_id: "p2",
      },
    ])
  })

  it("leaves out who has not chosen, and takes a mobile for a staff number", () => {
    const { rows, faults } = read(
      ["手机号", "礼包"],
      ["13900000001", ""],
      ["13900000002", "羊肉"]
    )
    expect(faults).toEqual([])
    expect(rows.map(({ mobile }) => mobile)).toEqual(["13900000002"])
  })

  it("takes a name that two packages share for neither", () => {
    const reader = new ChoiceTableReader([
      { id: "p1", name: "礼包A" },
      { id: "p2", name: "礼包 a" },
    ])
    const text = (value: string) => ({ text: value, kind: "text" as const })
    reader.add({
      sheet: "Sheet1",
      row_number: 1,
      cells: ["工号", "礼包"].map(text),
    })
    reader.add({
      sheet: "Sheet1",
      row_number: 2,
      cells: ["A001", "礼包A"].map(text),
    })
    const { rows, faults } = reader.finish()
    expect(rows).toEqual([])
    expect(faults).toMatchObject([{ code: "choice_package_ambiguous", row: 2 }])
  })

  it("tells every fault by row and column", () => {
    const { rows, faults } = read(
      ["工号", "礼包"],
      ["", "羊肉"],
      ["A001", "牛肉"],
      ["", "鱼"],
      ["A002", "羊肉"]
    )
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "工号", "choice_member_missing"],
      [3, "礼包", "choice_package_unknown"],
      [4, "工号", "choice_member_missing"],
      [4, "礼包", "choice_package_unknown"],
    ])
    expect(rows).toHaveLength(1)
  })

  it("needs a column of members and one of packages", () => {
    expect(read(["工号", "姓名"], ["A001", "张三"]).has_columns).toBe(false)
    expect(read(["姓名", "礼包"], ["张三", "羊肉"]).has_columns).toBe(false)
  })
})
