import { Unreadable } from "./unreadable"

export type FileFormat = "zip" | "compound" | "text"

const SIGNATURES: [FileFormat, number[]][] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["compound", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
]
const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
]
const LOOKED_AT_BYTES = 4096

/**
 * Tells the format from the content, since names lie: `zip` may be an .xlsx,
 * `compound` an .xls or an encrypted .xlsx, `text` a CSV.
 */
export function detectFormat(bytes: Uint8Array): FileFormat {
  const starts = (mark: number[]) => mark.every((byte, i) => bytes[i] === byte)
  const known = SIGNATURES.find(([, mark]) => starts(mark))
  if (known) {
    return known[0]
  }
  const head = bytes.subarray(0, LOOKED_AT_BYTES)
  if (!UTF16_MARKS.some(starts) && head.some(isBinary)) {
    throw new Unreadable("spreadsheet_wrong_type")
  }
  const opening = Buffer.from(head).toString("latin1")
  if (/^(?:%PDF|\{\\rtf)/.test(opening)) {
    throw new Unreadable("spreadsheet_wrong_type")
  }
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!|\?|html|head|meta|table)/i.test(opening)) {
    throw new Unreadable("spreadsheet_web_page")
  }
  return "text"
}

/** Control characters that no text file holds: all but tab, line ends, ESC. */
function isBinary(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)
}
