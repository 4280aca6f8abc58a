import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerImport } from "../../../roster-answers"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json(await answerImport(req))
}
