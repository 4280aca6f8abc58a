import { languageOf } from "@mall/access/answer-error"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { RosterRowKind } from "../../../../../types/roster"
import { unionContext } from "../../../../../union-context"
import { importOf, rowAnswer } from "../../../../roster-answers"
import { unionService } from "../../../../service"

type RowsQuery = { kind: RosterRowKind; offset: number; limit: number }

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { kind, offset, limit } = req.validatedQuery as RowsQuery
  const service = unionService(req)
  const found = await service.findRosterImport(importOf(req))
  const rows = await service.listRosterRows(importOf(req), kind, {
    offset,
    limit,
    shows_faulty: unionContext(req).roles.includes("manager"),
  })
  res.json({
    rows: rows.map((row) => rowAnswer(row, found, languageOf(req))),
    offset,
    limit,
  })
}
