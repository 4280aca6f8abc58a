import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest } from "@medusajs/framework/http"
import type { RoundFilter } from "../modules/gifting/queries/round-queries"
import type { RoundOfActor } from "../types/inputs"
import { giftingOf, unionsOf } from "../workflows/reading/services"

/** The round of the address, acted on for the caller's own union. */
export function roundOfCaller(req: MedusaRequest): RoundOfActor {
  const { union_id, staff_id } = unionContext(req)
  return { id: req.params["id"] ?? "", union_id, staff_id }
}

/** What the caller may read: own rounds, for a higher union its subtree's. */
export function readable(req: MedusaRequest): RoundFilter {
  const { union_id, union_path, roles } = unionContext(req)
  return {
    union_id,
    ...(roles.includes("supervisor") && { subtree_path: union_path }),
  }
}

/** The round with all its page shows; the contact only to its own union. */
export async function viewRound(
  req: MedusaRequest,
  id = req.params["id"] ?? ""
) {
  const gifting = giftingOf(req.scope)
  const round = await gifting.roundOf({ ...readable(req), id })
  const isOwn = round.union_id === unionContext(req).union_id
  const counts = await gifting.allocationCounts(id)
  return {
    ...round,
    packages: await gifting.packagesOf(id),
    workplace: isOwn ? await gifting.workplaceOf(id) : null,
    choices: await gifting.choiceCounts(id),
    received: counts.reduce((sum, item) => sum + item.received, 0),
    steps: await stepsOf(req, id, isOwn),
  }
}

async function stepsOf(req: MedusaRequest, id: string, isOwn: boolean) {
  const steps = await giftingOf(req.scope).stepsOf(id)
  const ids = steps
    .filter((step) => step.actor_type === "union_staff")
    .map((step) => step.actor_id)
  const names = isOwn
    ? await unionsOf(req.scope).staffNames([...new Set(ids)])
    : {}
  return steps.map(({ actor_id, ...step }) => ({
    ...step,
    actor_name: names[actor_id] ?? null,
  }))
}
