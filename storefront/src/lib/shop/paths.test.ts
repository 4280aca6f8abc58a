import { safeNext, signInPath } from "./paths"

describe("the way back after signing in", () => {
  it("stays within this shop", () => {
    expect(safeNext("/orders/pur_1?state=paid")).toBe(
      "/orders/pur_1?state=paid"
    )
    expect(safeNext("//elsewhere.example")).toBe("/me")
    expect(safeNext("/\\elsewhere.example")).toBe("/me")
    expect(safeNext("https://elsewhere.example")).toBe("/me")
    expect(safeNext("/\t/elsewhere.example")).toBe("/me")
    expect(safeNext("")).toBe("/me")
  })

  it("survives its way through an address", () => {
    const { searchParams } = new URL(signInPath("/basket?a=1"), "http://shop")
    expect(searchParams.get("next")).toBe("/basket?a=1")
  })
})
