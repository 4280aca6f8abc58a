import { standingOf } from "./standing"

const gift = {
  state: "approved",
  is_open: true,
  is_awaiting_choice: true,
  opted_out_at: null,
} as const

describe("how a gift stands for its member", () => {
  it("awaits a choice while one may be made and none was", () => {
    expect(standingOf(gift)).toBe("awaiting")
    expect(standingOf({ ...gift, is_awaiting_choice: false })).toBe("open")
  })

  it("is what the union is at once nothing may be changed", () => {
    const closed = { ...gift, is_open: false, is_awaiting_choice: false }
    expect(standingOf(closed)).toBe("approved")
    expect(standingOf({ ...closed, state: "paid" })).toBe("paid")
  })

  it("is given up or called off, whatever else it is", () => {
    const opted_out_at = "2026-01-01T00:00:00Z"
    expect(standingOf({ ...gift, opted_out_at })).toBe("opted_out")
    expect(standingOf({ ...gift, opted_out_at, state: "cancelled" })).toBe(
      "cancelled"
    )
  })
})
