/** `C1024-1` and 7 make `C1024-1-0007`; the letter keeps Excel from dates. */
export function parcelNo(displayNo: string, number: number): string {
  return `${displayNo}-${String(number).padStart(4, "0")}`
}

/** The reverse of `parcelNo`; undefined when it is no parcel number. */
export function parseParcelNo(
  text: string
): { display_no: string; number: number } | undefined {
  const match = /^(C\d+-\d+)-(\d{4,9})$/.exec(text)
  const [, display_no, digits] = match ?? []
  if (!display_no || !digits) {
    return undefined
  }
  return { display_no, number: Number(digits) }
}
