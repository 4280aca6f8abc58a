export type ReceiptType = { mime: string; extension: string }

const SIGNATURES: (ReceiptType & { bytes: number[] })[] = [
  {
    mime: "application/pdf",
    extension: "pdf",
    bytes: [0x25, 0x50, 0x44, 0x46],
  },
  { mime: "image/png", extension: "png", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { mime: "image/jpeg", extension: "jpg", bytes: [0xff, 0xd8, 0xff] },
]

/** What a file is by its first bytes; its name and announced type do not count. */
export function receiptTypeOf(content: Uint8Array): ReceiptType | undefined {
  return SIGNATURES.find(({ bytes }) =>
    bytes.every((byte, index) => content[index] === byte)
  )
}
