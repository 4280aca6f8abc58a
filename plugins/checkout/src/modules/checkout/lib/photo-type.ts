const SIGNATURES: {
  mime: string
  extension: string
  is: (b: Buffer) => boolean
}[] = [
  {
    mime: "image/jpeg",
    extension: "jpg",
    is: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  },
  {
    mime: "image/png",
    extension: "png",
    is: (bytes) =>
      bytes
        .subarray(0, 8)
        .equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  },
  {
    mime: "image/webp",
    extension: "webp",
    is: (bytes) =>
      bytes.subarray(0, 4).toString("latin1") === "RIFF" &&
      bytes.subarray(8, 12).toString("latin1") === "WEBP",
  },
]

/** Told by the bytes; what the browser or the file's name say is not asked. */
export function photoTypeOf(
  bytes: Buffer
): { mime: string; extension: string } | undefined {
  const found = SIGNATURES.find(({ is }) => is(bytes))
  return found && { mime: found.mime, extension: found.extension }
}
