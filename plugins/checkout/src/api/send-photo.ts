import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { IFileModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Sends a private photo; a browser may show it but never run it. */
export async function sendPhoto(
  req: MedusaRequest,
  res: MedusaResponse,
  photo: { file_id: string; mime: string }
) {
  const files: IFileModuleService = req.scope.resolve(Modules.FILE)
  const content = await files.getAsBuffer(photo.file_id)
  res.setHeader("content-type", photo.mime)
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("content-security-policy", "default-src 'none'")
  res.setHeader("cache-control", "private, no-store")
  res.send(content)
}
