import { activeMembersOf } from "@mall/union/active-members"
import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest } from "@medusajs/framework/http"
import type { GiftRoundDTO } from "../types/dtos"
import { giftingOf, unionsOf } from "../workflows/reading/services"

/** What a round's page shows of its reserve, its supplements and its parent. */
export async function viewFamily(
  req: MedusaRequest,
  round: GiftRoundDTO,
  isReader: boolean
) {
  const gifting = giftingOf(req.scope)
  return {
    reserve: await gifting.reserveOf(round),
    supplements: await gifting.supplementsOf(round.id),
    parent: await parentOf(req, round, isReader),
  }
}

async function parentOf(
  req: MedusaRequest,
  round: GiftRoundDTO,
  isReader: boolean
) {
  if (!round.supplement_of) {
    return null
  }
  const gifting = giftingOf(req.scope)
  const { id, name, approved_at, approved_by, snapshot_hash } =
    await gifting.roundById(round.supplement_of)
  const names =
    isReader && approved_by
      ? await unionsOf(req.scope).staffNames([approved_by])
      : {}
  return {
    id,
    name,
    approved_at,
    approved_by_name: names[approved_by ?? ""] ?? null,
    snapshot_hash,
    outside_approval: await gifting.outsideApprovalOf(
      round,
      unionContext(req).staff_id,
      activeMembersOf(round.union_id)
    ),
  }
}
