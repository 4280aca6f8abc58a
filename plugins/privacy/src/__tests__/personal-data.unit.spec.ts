import { randomBytes } from "node:crypto"
import fc from "fast-check"
import { PersonalDataCipher } from "../personal-data"

const hash_key = randomBytes(32).toString("base64")
const newKey = (id: string) => `${id}:${randomBytes(32).toString("base64")}`
const k1 = newKey("k1")
const k2 = newKey("k2")
const cipher = new PersonalDataCipher({ keys: [k1], hash_key })
const rotated = new PersonalDataCipher({ keys: [k2, k1], hash_key })
const anyText = fc.string({ unit: "grapheme" })

describe("PersonalDataCipher", () => {
  it("gives back what it was given, under the current and an older key", () => {
    fc.assert(
      fc.property(anyText, (plain) => {
        const text = cipher.encrypt(plain)
        expect(cipher.decrypt(text)).toBe(plain)
        expect(rotated.decrypt(text)).toBe(plain)
      })
    )
  })

  it("never gives the same ciphertext twice", () => {
    const texts = Array.from({ length: 5000 }, () => cipher.encrypt("张三"))
    expect(new Set(texts).size).toBe(5000)
  })

  it("refuses a text of which any character was altered", () => {
    const text = cipher.encrypt("13812345678")
    fc.assert(
      fc.property(fc.nat({ max: text.length - 2 }), (position) => {
        // The last character of each base64url part may hold unused bits.
        fc.pre(text[position + 1] !== ".")
        const other = text[position] === "A" ? "B" : "A"
        const altered =
          text.slice(0, position) + other + text.slice(position + 1)
        expect(() => cipher.decrypt(altered)).toThrow(
          expect.objectContaining({ code: "personal_data_unreadable" })
        )
      })
    )
  })

  it.each(["", "张三", "k1..", "k1.AAAA.AAAA", "k9.a.b", "k1.a.b.c"])(
    "refuses %j, which is no ciphertext of its own",
    (text) => {
      expect(() => cipher.decrypt(text)).toThrow("cannot be decrypted")
    }
  )

  it("rotates to the current key once, and leaves the rest alone", () => {
    const old = cipher.encrypt("南京市鼓楼区")
    expect(cipher.needsRotation(old)).toBe(false)
    expect(rotated.needsRotation(old)).toBe(true)
    const current = rotated.rotate(old)
    expect(current.startsWith("k2.")).toBe(true)
    expect(rotated.decrypt(current)).toBe("南京市鼓楼区")
    expect(rotated.rotate(current)).toBe(current)
  })

  it("hashes the same value alike within a kind only", () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(cipher.hash("mobile", a)).toBe(rotated.hash("mobile", a))
        expect(cipher.hash("mobile", a)).not.toBe(cipher.hash("name", a))
        fc.pre(a !== b)
        expect(cipher.hash("mobile", a)).not.toBe(cipher.hash("mobile", b))
      })
    )
  })

  it.each([
    [{ keys: [], hash_key }],
    [{ keys: ["k1:c2hvcnQ="], hash_key }],
    [{ keys: [k1.slice(3)], hash_key }],
    [{ keys: [k1, k1], hash_key }],
    [{ keys: [k1], hash_key: "c2hvcnQ=" }],
  ])("does not start with weak or doubtful keys", (options) => {
    expect(() => new PersonalDataCipher(options)).toThrow(/key/)
  })
})
