import { dueGroupOf } from "./due-groups"

describe("what a cooperative sends first", () => {
  it.each([
    ["2026-01-19", "overdue"],
    ["2026-01-20", "today"],
    ["2026-01-27", "soon"],
    ["2026-01-28", "later"],
    [null, "later"],
  ])("a consignment due %s is %s", (dueOn, group) => {
    expect(dueGroupOf(dueOn, "2026-01-20")).toBe(group)
  })
})
