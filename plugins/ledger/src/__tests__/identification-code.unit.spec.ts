import fc from "fast-check"
import {
  identificationCode,
  isIdentificationCode,
  isSameCode,
} from "../identification-code"

describe("the identification code", () => {
  const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 })

  it("is short, unambiguous and right by its own check sign", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = identificationCode(random)
        expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{5}$/)
        expect(isIdentificationCode(code)).toBe(true)
        expect(isIdentificationCode(code.toLowerCase())).toBe(true)
        expect(
          isSameCode(` ${code.toLowerCase().replace("-", " ")}`, code)
        ).toBe(true)
      })
    )
  })

  it("betrays every single misread sign", () => {
    fc.assert(
      fc.property(bytes, fc.nat(8), fc.nat(28), (random, at, shift) => {
        const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
        const signs = [...identificationCode(random).replace("-", "")]
        const index = alphabet.indexOf(signs[at] ?? "")
        signs[at] = alphabet.charAt((index + 1 + shift) % alphabet.length)
        expect(isIdentificationCode(signs.join(""))).toBe(false)
      })
    )
  })
})
