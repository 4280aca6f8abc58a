import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readEnv } from "../../../env"

const NOT_FOUND = 404
const PICTURE = /^[a-z0-9-]+\.(webp|svg|png|jpg)$/

/**
 * Demonstration goods carry addresses of the storefront's own pictures, which
 * Medusa Admin asks of the backend: it is shown the way, on whatever ports.
 */
export function GET(req: MedusaRequest, res: MedusaResponse) {
  const { STOREFRONT_URL, STORE_CORS } = readEnv()
  const storefront = STOREFRONT_URL ?? STORE_CORS.split(",")[0]
  const file = req.params.file ?? ""
  if (!storefront || !PICTURE.test(file)) {
    res.sendStatus(NOT_FOUND)
    return
  }
  res.redirect(new URL(`/produce/${file}`, storefront).href)
}
