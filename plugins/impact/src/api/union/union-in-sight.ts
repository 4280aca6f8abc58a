import { refusals } from "@mall/access/refusals"
import { unionContext } from "@mall/union/types"
import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sentences } from "../../types/sentences"

const refuse = refusals(sentences)

/**
 * The union whose figures the caller asks for: their own, or one below it.
 * Throws `impact_union_not_found` for any other, existing or not.
 */
export async function unionInSight(
  req: MedusaRequest,
  union_id: string | undefined
): Promise<string> {
  const { union_id: own, union_path } = unionContext(req)
  if (!union_id || union_id === own) {
    return own
  }
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "union",
    fields: ["id", "path"],
    filters: { id: union_id },
  })
  const union = data[0] as { id: string; path: string } | undefined
  if (!union?.path.startsWith(union_path)) {
    throw refuse.notFound("impact_union_not_found")
  }
  return union.id
}
