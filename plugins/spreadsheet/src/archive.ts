import { once } from "node:events"
import { PassThrough, type Readable } from "node:stream"
import { ZipFile } from "yazl"

/** One file of an archive; it is opened when those before it are written. */
export type ArchiveEntry = { name: string; open: () => Promise<Readable> }

/**
 * A ZIP archive as a stream: one entry is open at a time, so memory does not
 * grow with their size. An entry that cannot be had destroys the stream with
 * its error; whoever takes the bytes and leaves first closes the open entry.
 */
export async function writeArchive(
  entries: readonly ArchiveEntry[]
): Promise<Readable> {
  const zip = new ZipFile()
  const output = new PassThrough()
  zip.on("error", (error: Error) => output.destroy(error))
  zip.outputStream.pipe(output)
  for (const { name, open } of entries) {
    zip.addReadStreamLazy(name, (done) => {
      open().then(
        (content) => {
          content.on("error", (error) => output.destroy(error))
          output.once("close", () => content.destroy())
          done(null, content)
        },
        (error: Error) => output.destroy(error)
      )
    })
  }
  zip.end()
  await once(output, "readable")
  return output
}
