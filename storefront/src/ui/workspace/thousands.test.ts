import { thousands } from "./thousands"

describe("a sum in a field", () => {
  it("is shown with separators and read back as the same number", () => {
    for (const [value, text] of [
      ["200.00", "200.00"],
      ["1234.5", "1,234.5"],
      ["1234567.12", "1,234,567.12"],
    ] as const) {
      expect(thousands.formatter(value)).toBe(text)
      expect(thousands.parser(text)).toBe(Number(value))
    }
    expect(thousands.formatter(undefined)).toBe("")
  })
})
