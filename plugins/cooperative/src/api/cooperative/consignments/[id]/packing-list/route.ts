import { pipeline } from "node:stream/promises"
import { XLSX_TYPE } from "@mall/spreadsheet/write"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cooperativeContext } from "../../../../../cooperative-context"
import { packingListWorkbook } from "../../../../../documents/packing-list"
import { exportPackingListWorkflow } from "../../../../../workflows"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { staff_id, cooperative_id } = cooperativeContext(req)
  const { result } = await exportPackingListWorkflow(req.scope).run({
    input: { consignment_id: req.params.id ?? "", cooperative_id, staff_id },
  })
  const workbook = await packingListWorkbook(req.scope, result.consignment)
  const name = encodeURIComponent(result.file_name)
  res.setHeader("content-type", XLSX_TYPE)
  res.setHeader("content-disposition", `attachment; filename*=UTF-8''${name}`)
  res.setHeader("cache-control", "no-store")
  await pipeline(workbook, res)
}
