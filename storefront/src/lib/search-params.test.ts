import { oneValue, pageNumber } from "./search-params"

describe("query parameters of a reader's address", () => {
  it("are one short value whatever the address says", () => {
    expect(oneValue(undefined)).toBe("")
    expect(oneValue([" 大米 ", "苹果"])).toBe("大米")
    expect(oneValue("x".repeat(500))).toHaveLength(60)
  })

  it("give the first page for anything that is no page number", () => {
    expect(pageNumber("3")).toBe(3)
    expect(pageNumber("0")).toBe(1)
    expect(pageNumber("-2")).toBe(1)
    expect(pageNumber("1.5")).toBe(1)
    expect(pageNumber("all")).toBe(1)
  })
})
