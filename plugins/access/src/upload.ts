import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import multer from "multer"
import { refusals } from "./refusals"
import { sentences } from "./types/sentences"

const refuse = refusals(sentences)

export type UploadRule = { max_mb: number }

export type UploadedFile = {
  buffer: Buffer
  originalname: string
  mimetype: string
  size: number
}

/**
 * Takes one multipart file of the field `file` into memory and refuses, with
 * a sentence, what is missing or larger than the rule allows. What is inside
 * the file is for the capability to judge.
 */
export function receiveUpload(rule: UploadRule) {
  const parse = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: rule.max_mb * 1024 * 1024, files: 1, fields: 20 },
    // Browsers send the name as UTF-8; the parser's own default is Latin-1.
    defParamCharset: "utf8",
  }).single("file")

  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) =>
    parse(req, res, (error: unknown) => {
      if (error instanceof multer.MulterError) {
        next(
          error.code === "LIMIT_FILE_SIZE"
            ? refuse.invalid("file_too_large", { limit: rule.max_mb })
            : refuse.invalid("file_missing")
        )
        return
      }
      if (error) {
        // Kept in memory only: whatever fails is the form as it was sent.
        next(refuse.invalid("upload_malformed"))
        return
      }
      const file = uploadedFileOf(req)
      if (file) {
        file.originalname = decentName(file.originalname)
      }
      next(file ? undefined : missing())
    })
}

const LONGEST_NAME = 200

/** A name comes from somebody's machine: what no file has is taken out. */
const decentName = (name: string) =>
  name.replace(/[\p{Cc}\p{Cs}]/gu, "").slice(-LONGEST_NAME)

const missing = () => refuse.invalid("file_missing")

const uploadedFileOf = (req: MedusaRequest) =>
  (req as MedusaRequest & { file?: UploadedFile }).file

/** The file that `receiveUpload` let through. */
export function uploadedFile(req: MedusaRequest): UploadedFile {
  const file = uploadedFileOf(req)
  if (!file) {
    throw missing()
  }
  return file
}
