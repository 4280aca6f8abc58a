import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest } from "@medusajs/framework/http"
import { roundSum } from "../modules/gifting/lib/round-sum"
import type { RoundScope } from "../modules/gifting/queries/round-list"
import type { CorporateTransferDTO } from "../types/dtos"
import type { RoundOfActor } from "../types/inputs"
import { giftingOf, unionsOf } from "../workflows/reading/services"
import { readers } from "./roles"
import { viewFamily } from "./supplement-view"

/** The round of the address, acted on for the caller's own union. */
export function roundOfCaller(req: MedusaRequest): RoundOfActor {
  const { union_id, staff_id } = unionContext(req)
  return { id: req.params["id"] ?? "", union_id, staff_id }
}

/** What the caller may read: own rounds, for a higher union its subtree's. */
export function readable(req: MedusaRequest): RoundScope {
  const { union_id, union_path, roles } = unionContext(req)
  return {
    union_id,
    ...(roles.includes("supervisor") && { subtree_path: union_path }),
  }
}

/** The round with all its page shows; persons and notes only to its own readers. */
export async function viewRound(
  req: MedusaRequest,
  id = req.params["id"] ?? ""
) {
  const gifting = giftingOf(req.scope)
  const round = await gifting.roundOf({ ...readable(req), id })
  const { union_id, roles } = unionContext(req)
  const isReader =
    round.union_id === union_id && readers.some((role) => roles.includes(role))
  const packages = await gifting.packagesOf(id)
  const choices = await gifting.choiceCounts(id)
  const counts = await gifting.allocationCounts(id)
  return {
    ...round,
    ...(await viewFamily(req, round, isReader)),
    packages,
    sum: roundSum(round, packages, choices, new Date()),
    workplace: isReader ? await gifting.workplaceOf(id) : null,
    choices,
    choosers: await gifting.choosersOf(id),
    choice_link: `${gifting.storefrontUrl}/gifts/${id}`,
    minutes: isReader ? await minutesOf(req, id) : [],
    received: counts.reduce((sum, item) => sum + item.received, 0),
    undelivered: counts.reduce((sum, item) => sum + item.undelivered, 0),
    refunds: await refundsOf(req, id),
    steps: await stepsOf(req, id, isReader),
  }
}

async function minutesOf(req: MedusaRequest, id: string) {
  const minutes = await giftingOf(req.scope).minutesOf(id)
  return minutes.map(({ id, name, mime, attached_at }) => ({
    id,
    name,
    mime,
    attached_at,
  }))
}

async function refundsOf(req: MedusaRequest, id: string) {
  const refunds = await giftingOf(req.scope).refundsOf(id)
  return refunds.map(
    ({ id, amount_fen, reason, state, owed_at, bank_reference, paid_on }) => ({
      id,
      amount_fen,
      reason,
      state,
      owed_at,
      bank_reference,
      paid_on,
    })
  )
}

/** A transfer and the account it goes to. */
export const viewTransfer = (
  req: MedusaRequest,
  transfer: CorporateTransferDTO
) => ({ transfer, payee: giftingOf(req.scope).payee })

async function stepsOf(req: MedusaRequest, id: string, isReader: boolean) {
  const steps = await giftingOf(req.scope).stepsOf(id)
  const ids = steps
    .filter((step) => step.actor_type === "union_staff")
    .map((step) => step.actor_id)
  const names = isReader
    ? await unionsOf(req.scope).staffNames([...new Set(ids)])
    : {}
  return steps.map(({ actor_id, ...step }) => ({
    ...step,
    note: isReader ? step.note : null,
    actor_name: names[actor_id] ?? null,
  }))
}
