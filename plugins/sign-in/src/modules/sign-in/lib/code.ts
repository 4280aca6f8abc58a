import { randomInt, timingSafeEqual } from "node:crypto"
import { CODE } from "./limits"

/** Six digits nobody can foretell; leading zeros count. */
export const newCode = (): string =>
  String(randomInt(10 ** CODE.digits)).padStart(CODE.digits, "0")

/** The digits of a code as people type or paste it. */
export const codeDigits = (text: string): string =>
  text.normalize("NFKC").replace(/\D/g, "")

export function isSameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
