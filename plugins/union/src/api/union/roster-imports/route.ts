import { languageOf } from "@mall/access/answer-error"
import { uploadedFile } from "@mall/access/upload"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unionContext } from "../../../union-context"
import { openRosterImportWorkflow } from "../../../workflows/open-roster-import"
import { importAnswer } from "../../roster-answers"
import { unionService } from "../../service"

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { offset, limit } = req.validatedQuery as {
    offset: number
    limit: number
  }
  const found = await unionService(req).listRosterImports(
    unionContext(req).union_id,
    { offset, limit }
  )
  res.json({
    roster_imports: found.roster_imports.map((one) =>
      importAnswer(one, languageOf(req))
    ),
    count: found.count,
    offset,
    limit,
  })
}

/** Answers at once; the file is read in the background. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { union_id, staff_id } = unionContext(req)
  const { buffer, originalname } = uploadedFile(req)
  const { result: id } = await openRosterImportWorkflow(req.scope).run({
    input: {
      union_id,
      staff_id,
      file_name: originalname,
      content: buffer.toString("base64"),
    },
  })
  res.status(202).json({ id })
}
