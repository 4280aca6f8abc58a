import { uploadedFile } from "@mall/access/upload"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readGrantFile } from "../../../../../workflows/reading/grant-file"
import { subsidyOf } from "../../../../../workflows/reading/services"
import { answerGrant } from "../../../../grant-answer"
import { programmeOfCaller } from "../../../../programme-view"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { preview } = req.validatedQuery as { preview: "true" | "false" }
  const programme = programmeOfCaller(req)
  await subsidyOf(req.scope).programmeOf(programme)
  const input = {
    ...programme,
    target: "file" as const,
    department: null,
    amount_fen: null,
    ...(await readGrantFile(uploadedFile(req))),
  }
  res.json({ grant: await answerGrant(req, input, preview === "true") })
}
