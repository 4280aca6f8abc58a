/**
 * What a spreadsheet program may take for a formula when a text is opened as
 * CSV or pasted, full-width signs included (OWASP, CSV injection).
 */
const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/
const HARMLESS = /^[+-]?[\d .-]*$/
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/

/**
 * Puts an apostrophe before a text that could act as a formula, now or after
 * an export to CSV. Plain numbers, telephone numbers and a lone dash stay.
 */
export function guard(text: string): string {
  return DANGEROUS.test(text) && !HARMLESS.test(text) ? `'${text}` : text
}

/** Takes back what `guard` did, so that a file we wrote reads as it was. */
export function unguard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}
