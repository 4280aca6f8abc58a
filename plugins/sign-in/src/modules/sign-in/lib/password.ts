import { randomBytes, scrypt, timingSafeEqual } from "node:crypto"

const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const KEY_BYTES = 32
const SALT_BYTES = 16

export const MIN_PASSWORD = 8
export const MAX_PASSWORD = 128

/** Why a password will not do; undefined if it will. */
export function passwordFault(
  password: string,
  account: string
): "password_too_short" | "password_too_plain" | undefined {
  if (Array.from(password).length < MIN_PASSWORD) {
    return "password_too_short"
  }
  const kinds = [/\d/, /\p{L}/u, /[^\p{L}\d]/u]
  const isPlain =
    kinds.filter((kind) => kind.test(password)).length < 2 ||
    password.toLowerCase().includes(account)
  return isPlain ? "password_too_plain" : undefined
}

const derive = (password: string, salt: Buffer) =>
  new Promise<Buffer>((resolve, reject) =>
    scrypt(password.normalize("NFC"), salt, KEY_BYTES, COST, (error, key) =>
      error ? reject(error) : resolve(key)
    )
  )

/** `scrypt$<salt>$<key>`, with a salt of its own. */
export async function sealPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt)
  return `scrypt$${salt.toString("base64url")}$${key.toString("base64url")}`
}

/** Whether a kept password is one of `sealPassword`, not one of Medusa's. */
export const isSealedHere = (kept: string): boolean =>
  kept.startsWith("scrypt$")

const NOBODYS = `scrypt$${Buffer.alloc(SALT_BYTES).toString("base64url")}$${Buffer.alloc(KEY_BYTES).toString("base64url")}`

/**
 * Whether it is the sealed password. Takes as long where there is none, so
 * that the clock tells nobody who has one.
 */
export async function isPassword(
  password: string,
  sealed: string | undefined
): Promise<boolean> {
  const [, salt = "", key = ""] = (sealed ?? NOBODYS).split("$")
  const derived = await derive(password, Buffer.from(salt, "base64url"))
  const kept = Buffer.from(key, "base64url")
  return (
    kept.length === derived.length &&
    timingSafeEqual(kept, derived) &&
    sealed !== undefined
  )
}
