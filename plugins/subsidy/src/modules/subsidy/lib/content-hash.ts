import { createHash } from "node:crypto"

/** The same content, the same text: what tells a repeat from another request. */
export const contentHash = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("hex")
