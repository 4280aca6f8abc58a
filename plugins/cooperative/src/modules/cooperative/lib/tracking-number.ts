/**
 * Splits a cell into tracking numbers: several parcels of one delivery are
 * separated by 、 ; , / or a line break. Widths, case and spaces are levelled.
 */
export function splitTrackingNumbers(text: string): string[] {
  const parts = text
    .normalize("NFKC")
    .toUpperCase()
    .split(/[、;,/\n\r]+/)
    .map((part) => part.replace(/\s+/g, ""))
    .filter((part) => part !== "")
  return [...new Set(parts)]
}

/** Eight to thirty-two letters and digits, with at least six digits. */
export function isTrackingNumber(text: string): boolean {
  return /^[A-Z0-9]{8,32}$/.test(text) && text.replace(/\D/g, "").length >= 6
}

/** Excel has turned the number into 7.31E+13 or rounded its last digits. */
export function isDamagedByExcel(text: string, kind: string): boolean {
  if (/^\d+(\.\d+)?E\+?\d+$/i.test(text.trim())) {
    return true
  }
  return kind === "number" && text.replace(/\D/g, "").length > 15
}
