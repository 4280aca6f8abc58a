import { createHash } from "node:crypto"

/** The same for equal input, whatever the order of its keys. */
export const inputHash = (input: unknown): string =>
  createHash("sha256").update(stable(input)).digest("base64url")

function stable(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(stable).join(",")}]`
  }
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${stable(item)}`)
    return `{${entries.join(",")}}`
  }
  return JSON.stringify(value) ?? "null"
}
