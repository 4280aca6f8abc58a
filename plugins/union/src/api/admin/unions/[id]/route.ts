import { withOperators } from "@mall/sign-in/with-operators"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { UnionFacts } from "../../../../types/unions"
import { changeUnionWorkflow } from "../../../../workflows"
import { unionService } from "../../../service"
import { byOperator, staffOf } from "../../../staff-answers"

const LOG_SHOWN = 100

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const service = unionService(req)
  const union = await service.requireUnion(req.params["id"] ?? "")
  const above = await service.unionsAbove(union.path)
  res.json({
    union,
    above: above
      .filter(({ id }) => id !== union.id)
      .map(({ id, name }) => ({ id, name })),
    active_members: await service.countActiveMembers(union.id),
    staff: await staffOf(req, union.id),
    log: await withOperators(
      req.scope,
      await service.unionLog(union.id, LOG_SHOWN)
    ),
  })
}

export async function POST(
  req: MedusaRequest<Partial<UnionFacts>>,
  res: MedusaResponse
) {
  const { result } = await changeUnionWorkflow(req.scope).run({
    input: {
      id: req.params["id"] ?? "",
      facts: req.validatedBody,
      by: byOperator(req),
    },
  })
  res.json({ union: result })
}
