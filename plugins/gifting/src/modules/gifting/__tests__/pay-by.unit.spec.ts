import { daysAfter, isOverdue, payByAfterRejection } from "../lib/pay-by"

describe("the last day to pay", () => {
  it("is so many days after the order's own day in China", () => {
    // 23:30 of the 1st in Shanghai, and half past midnight of the 2nd.
    expect(daysAfter(new Date("2026-03-01T15:30:00Z"), 15)).toBe("2026-03-16")
    expect(daysAfter(new Date("2026-03-01T16:30:00Z"), 15)).toBe("2026-03-17")
    expect(daysAfter(new Date("2026-12-25T02:00:00Z"), 15)).toBe("2027-01-09")
  })

  it("still counts itself", () => {
    expect(isOverdue("2026-03-16", new Date("2026-03-16T15:59:59Z"))).toBe(
      false
    )
    expect(isOverdue("2026-03-16", new Date("2026-03-16T16:00:00Z"))).toBe(true)
    expect(isOverdue(null, new Date())).toBe(false)
  })

  it("moves for a receipt that is sent back late, and never forward", () => {
    const at = new Date("2026-03-16T02:00:00Z")
    expect(payByAfterRejection("2026-03-16", at)).toBe("2026-03-19")
    expect(payByAfterRejection("2026-03-30", at)).toBe("2026-03-30")
  })
})
