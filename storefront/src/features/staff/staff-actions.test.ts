import { actionsFor, pathOf } from "./staff-actions"

describe("what may be done to staff", () => {
  it("offers to take back only what nobody has accepted, and to suspend only who is in", () => {
    expect(actionsFor("invited")).not.toContain("suspend")
    expect(actionsFor("active")).not.toContain("withdraw")
    expect(actionsFor("suspended")).toEqual(["roles", "restore"])
  })

  it("resets a password by a new invitation", () => {
    expect(pathOf("reset")).toBe("invitation")
    expect(pathOf("suspend")).toBe("suspend")
  })
})
