/** What a form holds, trimmed; empty fields are left out. */
export function formValues(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of new FormData(form).entries()) {
    if (typeof value === "string" && value.trim()) {
      values[name] = value.trim()
    }
  }
  return values
}
