/** How a value stands inside a body of that type without breaking out of it. */
export function escapeFor(contentType: string, value: string): string {
  if (contentType.includes("json")) {
    return JSON.stringify(value).slice(1, -1)
  }
  return contentType.includes("x-www-form-urlencoded")
    ? encodeURIComponent(value)
    : value
}

/**
 * Fills `{mobile}`, `{text}`, `{template}` and the message's own parameters
 * (`{code}` …) into a gateway's body. Unknown names stay as they are.
 */
export function fillBody(
  body: string,
  contentType: string,
  values: Record<string, string>
): string {
  return body.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name)
      ? escapeFor(contentType, values[name] ?? "")
      : whole
  )
}
