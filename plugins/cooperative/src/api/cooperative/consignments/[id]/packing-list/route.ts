import { answerWorkbook } from "@mall/spreadsheet/answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cooperativeContext } from "../../../../../cooperative-context"
import { packingListWorkbook } from "../../../../../documents/packing-list"
import { exportPackingListWorkflow } from "../../../../../workflows"

export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { staff_id, cooperative_id } = cooperativeContext(req)
  const { result } = await exportPackingListWorkflow(req.scope).run({
    input: { consignment_id: req.params.id ?? "", cooperative_id, staff_id },
  })
  await answerWorkbook(
    res,
    result.file_name,
    packingListWorkbook(req.scope, result.consignment)
  )
}
