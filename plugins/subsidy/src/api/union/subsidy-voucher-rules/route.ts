import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { leaveOut } from "../../../leave-out"
import type { VoucherRuleDTO } from "../../../types/dtos"
import { addVoucherRuleWorkflow } from "../../../workflows/add-voucher-rule"
import { subsidyOf } from "../../../workflows/reading/services"

async function rulesOfCaller(req: MedusaRequest) {
  const { union_id } = unionContext(req)
  const rules = await subsidyOf(req.scope).voucherRulesOf(union_id)
  return rules.map((rule) => leaveOut(rule, "union_id", "set_by"))
}

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json({ voucher_rules: await rulesOfCaller(req) })
}

type Body = Pick<
  VoucherRuleDTO,
  "document" | "issued_on" | "starts_on" | "ends_on"
>

export async function POST(req: MedusaRequest<Body>, res: MedusaResponse) {
  const { union_id, staff_id, province_code } = unionContext(req)
  await addVoucherRuleWorkflow(req.scope).run({
    input: { union_id, province_code, set_by: staff_id, ...req.validatedBody },
  })
  res.json({ voucher_rules: await rulesOfCaller(req) })
}
