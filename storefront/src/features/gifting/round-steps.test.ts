import { nextActionOf, type RoundStanding, stepStatesOf } from "./round-steps"

const standing = (change: Partial<RoundStanding>): RoundStanding => ({
  state: "draft",
  packages: 1,
  unchosen: 0,
  transfer: undefined,
  received: 0,
  ...change,
})

describe("what a gift round waits for", () => {
  it("asks the manager for packages first, then to submit", () => {
    expect(nextActionOf(standing({ packages: 0 })).action).toBe("make_packages")
    expect(nextActionOf(standing({})).action).toBe("submit")
  })

  it("does not call the rule check done before the round is submitted", () => {
    expect(stepStatesOf(standing({})).check).toBe("current")
    expect(stepStatesOf(standing({ state: "submitted" })).check).toBe("done")
  })

  it("waits for the chair once submitted", () => {
    const next = nextActionOf(standing({ state: "submitted" }))
    expect(next).toMatchObject({ turn: "chair", step: "approval" })
  })

  it("wants every choice before the order", () => {
    const approved = standing({ state: "approved", unchosen: 3 })
    expect(nextActionOf(approved).step).toBe("choice")
    expect(nextActionOf({ ...approved, unchosen: 0 }).step).toBe("order")
  })

  it("hands the turn to the operator while a receipt is looked at", () => {
    const ordered = standing({ state: "ordered", transfer: "receipt_uploaded" })
    expect(nextActionOf(ordered).turn).toBe("operator")
    expect(nextActionOf({ ...ordered, transfer: "rejected" }).turn).toBe(
      "manager"
    )
  })

  it("waits for cooperatives until the last parcel has left", () => {
    const paid = standing({ state: "paid", isSent: false, received: 3 })
    expect(nextActionOf(paid).step).toBe("dispatch")
    const sent = { ...paid, isSent: true, received: 0 }
    expect(nextActionOf(sent).step).toBe("receipt")
    expect(stepStatesOf(sent).dispatch).toBe("done")
  })

  it("counts every step as done when the round is completed", () => {
    const states = stepStatesOf(standing({ state: "completed" }))
    expect(new Set(Object.values(states))).toEqual(new Set(["done"]))
  })

  it("marks one step as current and the later ones as waiting", () => {
    const states = stepStatesOf(standing({ state: "paid" }))
    expect(states).toMatchObject({
      payment: "done",
      dispatch: "current",
      receipt: "waiting",
    })
  })
})
