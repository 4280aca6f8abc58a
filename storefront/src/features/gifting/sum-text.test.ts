import { sumTextOf } from "./sum-text"

const atMost = (sum: string) => `最多 ${sum}`

test("an exact sum stands alone, a maximum says that it is one", () => {
  const sum = { amount_fen: 11_006_470, is_maximum: false }
  expect(sumTextOf(sum, atMost)).toBe("¥110,064.70")
  expect(sumTextOf({ ...sum, is_maximum: true }, atMost)).toBe(
    "最多 ¥110,064.70"
  )
})
