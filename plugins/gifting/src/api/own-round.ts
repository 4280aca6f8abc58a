import { bindMemberWorkflow } from "@mall/union/workflows"
import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { isOpenToMembers } from "../modules/gifting/lib/own-choice"
import type { OwnRoundRow } from "../modules/gifting/queries/own-choice-queries"
import { refuse } from "../refuse"
import type { GiftPackageDTO, GiftRoundDTO, OwnPartDTO } from "../types/dtos"
import type { OwnRound } from "../types/inputs"
import { picturesOf } from "../workflows/reading/pictures"
import {
  cooperativesOf,
  giftingOf,
  unionsOf,
} from "../workflows/reading/services"

/**
 * The member the caller is by the mobile they proved, bound to them here: who
 * opens a link and signs in for the first time is at once who they are.
 */
export async function memberIdOf(
  req: MedusaRequest
): Promise<string | undefined> {
  const { auth_context } = req as AuthenticatedMedusaRequest
  const { result } = await bindMemberWorkflow(req.scope).run({
    input: { customer_id: auth_context.actor_id },
  })
  return result?.member_id
}

/** The round of the address, for the caller themselves. */
export async function ownKey(req: MedusaRequest): Promise<OwnRound> {
  const member_id = await memberIdOf(req)
  if (!member_id) {
    throw refuse.notFound("gift_round_not_yours")
  }
  return { id: req.params["id"] ?? "", member_id }
}

/** What a list and a page say alike. */
export function ownSummary(
  round: GiftRoundDTO,
  part: Pick<OwnPartDTO, "package_id" | "chosen_by" | "opted_out_at">,
  unionName: string
) {
  const is_open = isOpenToMembers(round, new Date())
  return {
    id: round.id,
    name: round.name,
    union_name: unionName,
    festival: round.festival,
    festival_name: round.festival_name,
    mode: round.mode,
    state: round.state,
    choice_deadline: round.choice_deadline,
    is_open,
    is_awaiting_choice:
      is_open &&
      round.mode === "choice" &&
      part.package_id === null &&
      part.opted_out_at === null,
    package_id: part.package_id,
    chosen_by: part.chosen_by,
    opted_out_at: part.opted_out_at,
  }
}

/** A list's line of each. */
export async function ownSummaries(
  req: MedusaRequest,
  rounds: readonly Omit<OwnRoundRow, "total">[]
) {
  const lines = []
  for (const round of rounds) {
    const union = await unionsOf(req.scope).requireUnion(round.union_id)
    const packages = round.package_id
      ? await giftingOf(req.scope).packagesOf(round.id)
      : []
    const chosen = packages.find(({ id }) => id === round.package_id)
    lines.push({
      ...ownSummary(round, round, union.name),
      package_name: chosen?.name ?? null,
    })
  }
  return lines
}

/** Answers the round as it is now, to the member alone. */
export async function answerOwnRound(
  req: MedusaRequest,
  res: MedusaResponse,
  key: OwnRound
) {
  const gifting = giftingOf(req.scope)
  const { round, part } = await gifting.ownRound(key)
  const union = await unionsOf(req.scope).requireUnion(round.union_id)
  const packages = await gifting.packagesOf(round.id)
  res.setHeader("cache-control", "private, no-store")
  res.json({
    gift_round: {
      ...ownSummary(round, part, union.name),
      delivery_mode: round.delivery_mode,
      default_package_id: round.default_package_id,
      packages: await shownPackages(req, packages),
      chosen_at: part.chosen_at,
      address_changed_at: part.address_changed_at,
      recipient_name: part.name,
      mobile: part.mobile,
      address: round.delivery_mode === "home" ? part.address : null,
      received_at: part.received_at,
      parcels: await parcelsOf(req, round, part.allocation_id),
    },
  })
}

async function shownPackages(
  req: MedusaRequest,
  packages: readonly GiftPackageDTO[]
) {
  const pictures = await picturesOf(
    req.scope,
    packages.flatMap(({ items }) => items.map((item) => item.product_id))
  )
  return packages.map(({ id, name, total_fen, items }) => ({
    id,
    name,
    total_fen,
    items: items.map((item) => ({
      variant_id: item.variant_id,
      product_title: item.product_title,
      variant_title: item.variant_title,
      quantity: item.quantity,
      county_name: item.county_name,
      is_assisted: item.is_assisted,
      handle: pictures.get(item.product_id)?.handle ?? null,
      thumbnail: pictures.get(item.product_id)?.thumbnail ?? null,
    })),
  }))
}

/** At the workplace parcels are the union's, not anybody's own. */
async function parcelsOf(
  req: MedusaRequest,
  round: GiftRoundDTO,
  allocationId: string | null
) {
  if (round.delivery_mode === "workplace" || !allocationId) {
    return []
  }
  const parcels = await cooperativesOf(req.scope).parcelsOfRecipients([
    allocationId,
  ])
  return parcels.map((parcel) => ({
    parcel_no: parcel.parcel_no,
    cooperative_name: parcel.cooperative_name,
    state: parcel.state,
    carrier: parcel.carrier,
    carrier_name: parcel.carrier_name,
    tracking_numbers: parcel.tracking_numbers,
    shipped_at: parcel.shipped_at,
    received_at: parcel.received_at,
  }))
}
