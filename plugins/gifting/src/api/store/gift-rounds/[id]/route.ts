import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerOwnRound, ownKey } from "../../../own-round"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  await answerOwnRound(req, res, await ownKey(req))
}
