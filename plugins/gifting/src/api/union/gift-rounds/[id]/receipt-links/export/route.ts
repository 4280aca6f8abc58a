import { answerWorkbook } from "@mall/spreadsheet/answer"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { issueReceiptLinksWorkflow } from "../../../../../../workflows/issue-receipt-links"
import {
  giftingOf,
  unionsOf,
} from "../../../../../../workflows/reading/services"
import { receiptLinks } from "../../../../../receipt-links"
import { roundOfCaller } from "../../../../../round-view"

/** Whoever holds a link may sign by it, so only who hands them out gets them. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const caller = roundOfCaller(req)
  const {
    result: { round, file_name },
  } = await issueReceiptLinksWorkflow(req.scope).run({
    input: caller,
  })
  const union = await unionsOf(req.scope).requireUnion(caller.union_id)
  await answerWorkbook(res, file_name, {
    sheets: [await receiptLinks(giftingOf(req.scope), round, union.name)],
  })
}
