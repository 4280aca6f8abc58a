import { createDecipheriv } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { ALGORITHM, PersonalDataSealer, TAG_BYTES } from "./sealer"

export { maskAddress, maskEmail, maskMobile, maskName } from "./masks"
export type { HashedKind, PersonalDataKeys } from "./sealer"

/**
 * Encrypts, hashes and decrypts personal data: a `PersonalDataSealer` that can
 * also open what was sealed.
 */
export class PersonalDataCipher extends PersonalDataSealer {
  /**
   * Throws `personal_data_unreadable` (a broken invariant, not a user's
   * mistake) if the text was altered, or its key is no longer configured.
   */
  decrypt(text: string): string {
    const [id = "", iv = "", data = ""] = text.split(".")
    const bytes = Buffer.from(data, "base64url")
    const tagAt = bytes.length - TAG_BYTES
    try {
      const decipher = createDecipheriv(
        ALGORITHM,
        this.key(id),
        Buffer.from(iv, "base64url"),
        { authTagLength: TAG_BYTES }
      )
      decipher.setAuthTag(bytes.subarray(tagAt))
      return (
        decipher.update(bytes.subarray(0, tagAt), undefined, "utf8") +
        decipher.final("utf8")
      )
    } catch {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        "A stored personal value cannot be decrypted with the configured keys",
        "personal_data_unreadable"
      )
    }
  }

  /** Whether the text was encrypted with another key than the current one. */
  needsRotation(text: string): boolean {
    return !text.startsWith(`${this.currentId}.`)
  }

  /** The text under the current key; unchanged if it already is. */
  rotate(text: string): string {
    return this.needsRotation(text) ? this.encrypt(this.decrypt(text)) : text
  }
}
