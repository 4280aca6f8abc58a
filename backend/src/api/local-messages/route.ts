import { localMessagesFor } from "@mall/sign-in/local-messages"
import { localMessagesPage } from "@mall/sign-in/local-messages-page"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

const NOT_FOUND = 404

/** Messages that were kept instead of sent; absent unless settings choose so. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const messages = await localMessagesFor(req)
  if (!messages) {
    res.sendStatus(NOT_FOUND)
    return
  }
  res.setHeader("cache-control", "no-store")
  if (req.accepts(["html", "json"]) === "json") {
    res.json({ messages })
    return
  }
  res.setHeader(
    "content-security-policy",
    "default-src 'none'; style-src 'unsafe-inline'"
  )
  res.type("html").send(localMessagesPage(messages))
}
