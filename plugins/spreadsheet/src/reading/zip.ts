import { fromBufferPromise, type Entry, type ZipFile } from "yauzl"
import type { ReadLimits } from "../types/read"
import { Unreadable } from "./unreadable"

const MAX_ENTRIES = 2000

/** The parts of a zip file, by name. */
export type Archive = {
  has(name: string): boolean
  /** Throws if the part is absent, damaged, or not of the declared size. */
  open(name: string): AsyncGenerator<string>
}

/**
 * Opens a zip file without inflating anything. A bomb is refused by the sizes
 * it declares, and one that lies about them stops at the declared size.
 */
export async function openArchive(
  bytes: Uint8Array,
  { max_unpacked_bytes }: Pick<ReadLimits, "max_unpacked_bytes">
): Promise<Archive> {
  const { buffer, byteOffset, byteLength } = bytes
  const zip = await fromBufferPromise(
    Buffer.from(buffer, byteOffset, byteLength),
    { lazyEntries: true, validateEntrySizes: true }
  )
  const entries = new Map<string, Entry>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize
    if (unpacked > max_unpacked_bytes || entries.size >= MAX_ENTRIES) {
      throw new Unreadable("spreadsheet_too_complex")
    }
    if (entry.isEncrypted()) {
      throw new Unreadable("spreadsheet_password_protected")
    }
    // Names differ in case between programs, and must not in meaning.
    entries.set(entry.fileName.toLowerCase(), entry)
  }
  return {
    has: (name) => entries.has(name.toLowerCase()),
    open: (name) => readText(zip, entries.get(name.toLowerCase())),
  }
}

async function* readText(
  zip: ZipFile,
  entry: Entry | undefined
): AsyncGenerator<string> {
  if (!entry) {
    throw new Unreadable("spreadsheet_broken")
  }
  const decoder = new TextDecoder("utf-8")
  const stream = await zip.openReadStreamPromise(entry)
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    yield decoder.decode(chunk, { stream: true })
  }
}
