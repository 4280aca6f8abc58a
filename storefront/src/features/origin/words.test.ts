import { monthRuns, placeName } from "./words"

describe("where and when, in words", () => {
  it("joins months to runs, across the new year too", () => {
    expect(monthRuns([9, 10, 11])).toBe("9–11")
    expect(monthRuns([11, 12, 1])).toBe("11–1")
    expect(monthRuns([3, 6, 7])).toBe("3, 6–7")
    expect(monthRuns([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toBe("1–12")
    expect(monthRuns([])).toBe("")
  })

  it("names a place as each language does", () => {
    const place = {
      province_code: "520000",
      province_name: "贵州省",
      name: "黎平县",
    }
    expect(placeName(place, "zh")).toBe("贵州 黎平县")
    expect(placeName(place, "en")).toBe("黎平县, Guizhou")
  })
})
