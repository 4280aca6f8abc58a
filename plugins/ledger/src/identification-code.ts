// Digits and capitals without 0 O 1 I L U: nothing a clerk could misread.
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
const BODY_LENGTH = 8

/**
 * The remark a union writes on its bank transfer, `ABCD-2345X`: eight signs
 * taken from the given random bytes and a check sign (Luhn modulo 30) that
 * betrays every single misread sign.
 */
export function identificationCode(bytes: Uint8Array): string {
  const body = Array.from(bytes.slice(0, BODY_LENGTH), (byte) =>
    ALPHABET.charAt(byte % ALPHABET.length)
  )
  if (body.length < BODY_LENGTH) {
    throw new RangeError(`${BODY_LENGTH} random bytes are needed`)
  }
  const signs = [...body, checkSign(body)].join("")
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}

/** A typed code without what people put between or around its signs. */
const plain = (code: string) => code.toUpperCase().replace(/[\s-]/g, "")

/** A typed code as it is kept, to search by. */
export const asKept = (typed: string) =>
  `${plain(typed).slice(0, 4)}-${plain(typed).slice(4)}`

/** Whether two codes are one, however they were typed. */
export const isSameCode = (typed: string, code: string) =>
  plain(typed) === plain(code)

/** Whether a typed code is complete and carries the right check sign. */
export function isIdentificationCode(code: string): boolean {
  const signs = [...plain(code)]
  const body = signs.slice(0, BODY_LENGTH)
  return (
    signs.length === BODY_LENGTH + 1 &&
    signs.every((sign) => ALPHABET.includes(sign)) &&
    signs[BODY_LENGTH] === checkSign(body)
  )
}

function checkSign(body: string[]): string {
  const base = ALPHABET.length
  const sum = [...body].reverse().reduce((total, sign, index) => {
    const value = ALPHABET.indexOf(sign) * (index % 2 === 0 ? 2 : 1)
    return total + Math.floor(value / base) + (value % base)
  }, 0)
  return ALPHABET.charAt((base - (sum % base)) % base)
}
