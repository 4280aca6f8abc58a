import {
  createCipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomFillSync,
} from "node:crypto"

/** What sealers and ciphers are made from; comes from plugin options. */
export type PersonalDataKeys = {
  /** `"<id>:<32 bytes in base64>"`; the first encrypts, all decrypt. */
  keys: string[]
  /** At least 32 bytes in base64; changing it invalidates every stored hash. */
  hash_key: string
}

/** The kinds of value that can be looked up by keyed hash. */
export type HashedKind =
  | "mobile"
  | "staff_number"
  | "name"
  | "address"
  /** No look-up: a link's token, which nobody without the key can derive. */
  | "receipt_link"
  | "sign_in_code"
  | "sign_in_subject"

export const ALGORITHM = "aes-256-gcm"
export const TAG_BYTES = 16
const KEY_BYTES = 32
const IV_BYTES = 12
const POOLED_IVS = 1024

/**
 * Encrypts and hashes personal data, and opens none of it. It needs nothing of
 * Medusa, so that a worker thread may have one at once.
 *
 * A ciphertext reads `<key id>.<iv>.<data and tag>`, both parts base64url. It
 * carries no trace of table or row, so it may be copied from one table to
 * another without being decrypted. Equal plain texts give unequal ciphertexts:
 * look rows up by `hash`.
 */
export class PersonalDataSealer {
  private readonly keys = new Map<string, KeyObject>()
  protected readonly currentId: string
  private readonly hashKey: KeyObject
  private readonly ivPool = Buffer.alloc(IV_BYTES * POOLED_IVS)
  private ivOffset = this.ivPool.length

  constructor(options: PersonalDataKeys) {
    for (const entry of options.keys) {
      const { id, key } = parseKey(entry)
      if (this.keys.has(id)) {
        throw new Error(`Personal data key id "${id}" is given twice`)
      }
      this.keys.set(id, key)
    }
    const [currentId] = this.keys.keys()
    if (!currentId) {
      throw new Error("At least one personal data key is needed")
    }
    this.currentId = currentId
    this.hashKey = parseHashKey(options.hash_key)
  }

  /** The ids of the configured keys, the current one first. */
  get keyIds(): string[] {
    return [...this.keys.keys()]
  }

  encrypt(plain: string): string {
    const iv = this.nextIv()
    const cipher = createCipheriv(ALGORITHM, this.key(this.currentId), iv)
    const data = Buffer.concat([
      cipher.update(plain, "utf8"),
      cipher.final(),
      cipher.getAuthTag(),
    ])
    return `${this.currentId}.${iv.toString("base64url")}.${data.toString("base64url")}`
  }

  /**
   * The same for equal kind and value, and telling nothing without the key.
   * Normalise the value (digits only, no stray spaces) before hashing it.
   */
  hash(kind: HashedKind, value: string): string {
    return createHmac("sha256", this.hashKey)
      .update(`${kind}\0${value}`)
      .digest("base64url")
  }

  protected key(id: string): KeyObject {
    const key = this.keys.get(id)
    if (!key) {
      throw new Error(`No personal data key "${id}"`)
    }
    return key
  }

  /** Valid until the next call; one system call per 1,024 values. */
  private nextIv(): Buffer {
    if (this.ivOffset === this.ivPool.length) {
      randomFillSync(this.ivPool)
      this.ivOffset = 0
    }
    const iv = this.ivPool.subarray(this.ivOffset, this.ivOffset + IV_BYTES)
    this.ivOffset += IV_BYTES
    return iv
  }
}

function parseKey(entry: string): { id: string; key: KeyObject } {
  const [, id, base64] = /^([\w-]{1,16}):(.+)$/.exec(entry) ?? []
  const bytes = Buffer.from(base64 ?? "", "base64")
  if (!id || bytes.length !== KEY_BYTES) {
    throw new Error(
      `A personal data key reads "<id>:<${KEY_BYTES} bytes in base64>"`
    )
  }
  return { id, key: createSecretKey(bytes) }
}

function parseHashKey(base64: string): KeyObject {
  const bytes = Buffer.from(base64, "base64")
  if (bytes.length < KEY_BYTES) {
    throw new Error(
      `The personal data hash key needs ${KEY_BYTES} bytes in base64`
    )
  }
  return createSecretKey(bytes)
}
