import { isKeepable, isKeepableAddress, unkeepableAt } from "../keepable"

describe("what a column can keep", () => {
  it("takes any text that is text, emoji and rare characters too", () => {
    expect(["张三", "𠮷野家", "🎁", "a\tb\n", ""].every(isKeepable)).toBe(true)
    expect(["a\0b", "\ud800", "x\udfff"].some(isKeepable)).toBe(false)
  })

  it("says where the first bad text lies, in keys as in values", () => {
    expect(unkeepableAt({ a: [{ b: "好" }], n: 1, z: null })).toBeUndefined()
    expect(unkeepableAt({ a: [{ b: "x\0" }] })).toBe("a.0.b")
    expect(unkeepableAt({ a: { "k\0": 1 } })).toBe("a")
    expect(unkeepableAt("\0")).toBe("")
  })

  it("is not exhausted by depth", () => {
    const deep = JSON.parse("[".repeat(90_000) + "]".repeat(90_000)) as unknown
    expect(unkeepableAt(deep)).toBeUndefined()
  })

  it("refuses addresses with NUL or half an escape", () => {
    expect(isKeepableAddress("/union/members/umb_1%20x")).toBe(true)
    expect(isKeepableAddress("/union/members/%00")).toBe(false)
    expect(isKeepableAddress("/union/members/%E0%A4%A")).toBe(false)
  })
})
