/** PostgreSQL keeps no NUL, and JSON with half of a surrogate pair neither. */
export const isKeepable = (text: string): boolean =>
  !text.includes("\0") && !/\p{Cs}/u.test(text)

/**
 * The path of the first text in a parsed body or query, keys included, that
 * no column can keep. Goes by a list of its own, so that no depth of nesting
 * exhausts the stack.
 */
export function unkeepableAt(input: unknown): string | undefined {
  const waiting: { value: unknown; path: string }[] = [
    { value: input, path: "" },
  ]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next
    if (typeof value === "string" && !isKeepable(value)) {
      return path
    }
    if (typeof value !== "object" || value === null) {
      continue
    }
    for (const [key, inner] of Object.entries(value)) {
      const at = path ? `${path}.${key}` : key
      if (!isKeepable(key)) {
        return path
      }
      waiting.push({ value: inner, path: at })
    }
  }
  return undefined
}

/** Whether every part of an address is a text that could name something. */
export function isKeepableAddress(address: string): boolean {
  try {
    return isKeepable(decodeURIComponent(address))
  } catch {
    return false
  }
}
