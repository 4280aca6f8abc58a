import { localePath, pathWithoutLocale } from "./paths"

describe("addresses and languages", () => {
  it("keeps Chinese at the root and puts English under /en", () => {
    expect(localePath("zh", "/counties")).toBe("/counties")
    expect(localePath("en", "/counties")).toBe("/en/counties")
    expect(localePath("zh", "/")).toBe("/")
    expect(localePath("en", "/")).toBe("/en")
  })

  it("finds the same page behind either language", () => {
    expect(pathWithoutLocale("/en/counties/522327")).toBe("/counties/522327")
    expect(pathWithoutLocale("/zh")).toBe("/")
    expect(pathWithoutLocale("/counties")).toBe("/counties")
    expect(pathWithoutLocale("/enshi")).toBe("/enshi")
  })
})
