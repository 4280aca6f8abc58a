import fc from "fast-check"
import { guard, unguard } from "../formula-guard"

const risky = fc
  .tuple(
    fc.constantFrom("", "'", "''"),
    fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "\t",
      "\r",
      "\n",
      "＝",
      "＋",
      "－",
      "＠"
    ),
    fc.string()
  )
  .map((parts) => parts.join(""))

it("is undone exactly by unguard", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), risky), (text) => {
      expect(unguard(guard(text))).toBe(text)
    })
  )
})

it.each([
  "=HYPERLINK(1)",
  "+1+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(1)",
  "\t=1",
  "＝1",
])("guards %j", (text) => {
  expect(guard(text)).toBe(`'${text}`)
})

it.each(["-", "-12.50", "+86 138-1234-5678", "张三", "a=b", "", "'t Hooft"])(
  "leaves %j alone",
  (text) => {
    expect(guard(text)).toBe(text)
  }
)
