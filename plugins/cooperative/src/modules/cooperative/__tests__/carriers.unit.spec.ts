import { carrierByNumber, carrierByWord, carrierName } from "../lib/carriers"
import {
  isDamagedByExcel,
  isTrackingNumber,
  splitTrackingNumbers,
} from "../lib/tracking-number"

describe("a carrier", () => {
  it.each([
    ["顺丰", "shunfeng"],
    [" SF ", "shunfeng"],
    ["ｓｆ", "shunfeng"],
    ["中通快递", "zhongtong"],
    ["ZTO", "zhongtong"],
    ["yuantong", "yuantong"],
    ["韵达速递", "yunda"],
    ["STO", "shentong"],
    ["EMS", "ems"],
    ["中国邮政", "youzhengguonei"],
    ["YZPY", "youzhengguonei"],
    ["京东物流", "jd"],
    ["JTSD", "jtexpress"],
    ["德邦", "debangkuaidi"],
    ["德邦物流", "debangwuliu"],
  ])("written %s is %s", (word, code) => {
    expect(carrierByWord(word)).toBe(code)
  })

  it("unknown is not guessed", () => {
    expect(carrierByWord("飞毛腿")).toBeUndefined()
  })

  it.each([
    ["SF1234567890123", "shunfeng"],
    ["YT1234567890123", "yuantong"],
    ["JT1234567890123", "jtexpress"],
    ["JDVA01234567890", "jd"],
    ["EA123456789CN", "ems"],
    ["9812345678901", "youzhengguonei"],
    ["73123456789012", "zhongtong"],
    ["771234567890123", "shentong"],
    ["431234567890123", "yunda"],
    ["DPK201234567890", "debangkuaidi"],
  ])("is told from the number %s: %s", (number, code) => {
    expect(carrierByNumber(number)).toBe(code)
  })

  it("is not told from a number of no known shape", () => {
    expect(carrierByNumber("123456789012")).toBeUndefined()
  })

  it("has a name for people", () => {
    expect(carrierName("yunda")).toBe("韵达快递")
    expect(carrierName(null)).toBeNull()
  })
})

describe("a tracking number", () => {
  it("is split where several stand in one cell, and levelled", () => {
    expect(
      splitTrackingNumbers(
        " sf1234567890123、ＳＦ1234567890124；\nSF 1234567890125"
      )
    ).toEqual(["SF1234567890123", "SF1234567890124", "SF1234567890125"])
    expect(splitTrackingNumbers("SF1234567890123;SF1234567890123")).toEqual([
      "SF1234567890123",
    ])
    expect(splitTrackingNumbers("  ")).toEqual([])
  })

  it.each([
    ["SF1234567890123", true],
    ["12345678", true],
    ["1234567", false],
    ["ABCDEFGH12345", false],
    ["不是单号12345678", false],
  ])("%s is one: %s", (text, expected) => {
    expect(isTrackingNumber(text)).toBe(expected)
  })

  it("rounded by a spreadsheet is recognised", () => {
    expect(isDamagedByExcel("7.31E+13", "text")).toBe(true)
    expect(isDamagedByExcel("7712345678901234", "number")).toBe(true)
    expect(isDamagedByExcel("771234567890123", "number")).toBe(false)
    expect(isDamagedByExcel("7712345678901234", "text")).toBe(false)
  })
})
