import { createHash } from "node:crypto"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type {
  IFileModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Photographs and scans, and the three forms of a Chinese e-invoice. */
export const FILE_KINDS = ["pdf", "png", "jpg", "webp", "ofd", "xml"] as const
export type FileKind = (typeof FILE_KINDS)[number]

export const PHOTO_KINDS = ["png", "jpg", "webp"] as const
export const SCAN_KINDS = ["pdf", "png", "jpg"] as const
export const INVOICE_KINDS = ["pdf", "ofd", "xml"] as const

/** As a capability keeps it in its own table; the bytes stay with the store. */
export type PrivateFile = {
  file_id: string
  name: string
  mime: string
  /** SHA-256 of the content, in hexadecimal. */
  version: string
}

const begins = (content: Buffer, ...bytes: number[]) =>
  bytes.every((byte, index) => content[index] === byte)

const latin = (content: Buffer, from: number, to: number) =>
  content.subarray(from, to).toString("latin1")

const KINDS: Record<
  FileKind,
  { mime: string; is: (content: Buffer) => boolean }
> = {
  pdf: {
    mime: "application/pdf",
    is: (content) => latin(content, 0, 5) === "%PDF-",
  },
  png: {
    mime: "image/png",
    is: (content) =>
      begins(content, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  jpg: {
    mime: "image/jpeg",
    is: (content) => begins(content, 0xff, 0xd8, 0xff),
  },
  webp: {
    mime: "image/webp",
    is: (content) =>
      latin(content, 0, 4) === "RIFF" && latin(content, 8, 12) === "WEBP",
  },
  // A ZIP whose table of contents names the document's root (GB/T 33190).
  ofd: {
    mime: "application/ofd",
    is: (content) =>
      begins(content, 0x50, 0x4b, 0x03, 0x04) && content.includes("OFD.xml"),
  },
  // A drawing or a page is XML too, and is nobody's invoice.
  xml: {
    mime: "application/xml",
    is: (content) =>
      /^\uFEFF?\s*<\?xml\s/.test(content.subarray(0, 200).toString("utf8")) &&
      !/<(svg|html|script|!DOCTYPE|!ENTITY)/i.test(content.toString("utf8")),
  },
}

/**
 * What a file is by its bytes, among the kinds a caller takes; what its name
 * or the browser say is not asked. Undefined: none of them.
 */
export const fileKindOf = (
  content: Buffer,
  kinds: readonly FileKind[]
): FileKind | undefined => kinds.find((kind) => KINDS[kind].is(content))

const filesOf = (container: MedusaContainer): IFileModuleService =>
  container.resolve(Modules.FILE)

/**
 * Keeps a file where only guarded routes read it. Undefined, and nothing
 * kept, if it is none of the kinds: the refusal is the caller's own sentence.
 * A caller whose transaction fails afterwards gives it to `dropPrivateFile`.
 */
export async function storePrivateFile(
  container: MedusaContainer,
  input: {
    /** Begins the stored name, so that a file tells what it belongs to. */
    owner_id: string
    name: string
    content: Buffer
    kinds: readonly FileKind[]
  }
): Promise<PrivateFile | undefined> {
  const kind = fileKindOf(input.content, input.kinds)
  if (!kind) {
    return undefined
  }
  const { mime } = KINDS[kind]
  const file = await filesOf(container).createFiles({
    filename: `${input.owner_id}.${kind}`,
    mimeType: mime,
    content: input.content.toString("base64"),
    access: "private",
  })
  return {
    file_id: file.id,
    name: input.name,
    mime,
    version: createHash("sha256").update(input.content).digest("hex"),
  }
}

/** Takes a private file away again; one that is gone already is no error. */
export const dropPrivateFile = (container: MedusaContainer, fileId: string) =>
  filesOf(container).deleteFiles(fileId)

/**
 * Answers a private file under the guard of the route that calls this. A
 * browser may show or keep it, but never run it, and no cache holds it.
 * With a name it is saved, without one it may be shown in place.
 */
export async function sendPrivateFile(
  req: MedusaRequest,
  res: MedusaResponse,
  file: { file_id: string; mime: string; name?: string }
) {
  const content = await filesOf(req.scope).getAsBuffer(file.file_id)
  if (file.name !== undefined) {
    res.attachment(file.name)
  }
  res.setHeader("content-type", file.mime)
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("content-security-policy", "default-src 'none'; sandbox")
  res.setHeader("cache-control", "private, no-store")
  res.send(content)
}
