import type { Context } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { GiftPackageDTO, GiftRoundDTO } from "../../../types/dtos"
import type { SupplementPlan } from "../../../types/inputs"
import { refuse } from "../../../refuse"
import { APPROVED_STATES } from "../lib/round-transitions"
import { packagesOf, replacePackages } from "../queries/package-queries"
import type { Roster } from "../queries/participant-queries"
import { addStep } from "../queries/round-queries"
import {
  copyPlan,
  standingOfMembers,
  supplementsOf,
  takeLateJoiners,
  takeMembers,
} from "../queries/supplement-queries"
import { lockRound, type RoundKey, type StepBy } from "./round-lock"

export type NewSupplement = SupplementPlan & { id: string; roster: Roster }

/**
 * Makes a draft for members who joined after the round was submitted: the
 * round's plan and packages at the prices that were approved, its members
 * named. Under the parent's lock, so nobody is taken into two of them.
 */
export async function makeSupplement(
  context: Context,
  parentKey: RoundKey,
  { id, roster, ...plan }: NewSupplement,
  step: StepBy,
  shownName: (name_enc: string) => string
): Promise<GiftRoundDTO> {
  const parent = await lockRound(context, parentKey)
  assertMayHaveSupplements(parent)
  const packages = copiesOf(await packagesOf(context, parent.id))
  const name = await nameOf(context, parent)
  await copyPlan(context, parent.id, {
    id,
    name,
    choice_deadline:
      parent.mode === "choice" ? (plan.choice_deadline ?? null) : null,
    dispatch_due_on: plan.dispatch_due_on ?? null,
    default_package_id:
      packages.find(({ of }) => of === parent.default_package_id)?.id ?? null,
    created_by: step.actor.id,
  })
  await replacePackages(context, id, packages)
  const members = await meanMembers(
    context,
    { parent_id: parent.id, round_id: id },
    plan,
    roster,
    shownName
  )
  await addStep(context, id, { ...step, kind: "draft", note: parent.name })
  const note = `${name} × ${members}`
  await addStep(context, parent.id, { ...step, kind: "add_supplement", note })
  return lockRound(context, { id })
}

/** Once its approval was given, and it is no supplement itself. */
function assertMayHaveSupplements(round: GiftRoundDTO) {
  if (round.supplement_of) {
    throw refuse.notAllowed("gift_supplement_of_supplement")
  }
  if (!APPROVED_STATES.includes(round.state)) {
    throw refuse.notAllowed("gift_round_state", { state: round.state })
  }
}

/** Throws while a supplement rests on the approval of the locked round. */
export async function assertNoSupplements(context: Context, roundId: string) {
  const supplements = await supplementsOf(context, roundId)
  const count = supplements.filter(({ state }) => state !== "cancelled").length
  if (count > 0) {
    throw refuse.notAllowed("gift_round_has_supplements", { count })
  }
}

type Ids = { parent_id: string; round_id: string }

async function meanMembers(
  context: Context,
  ids: Ids,
  { member_ids }: SupplementPlan,
  roster: Roster,
  shownName: (name_enc: string) => string
): Promise<number> {
  if (!member_ids) {
    const taken = await takeLateJoiners(context, ids, roster)
    if (taken.length === 0) {
      throw refuse.notAllowed("gift_supplement_without_members")
    }
    return taken.length
  }
  await assertLate(context, ids.parent_id, member_ids, roster, shownName)
  await takeMembers(context, ids, member_ids)
  return member_ids.length
}

/** Refuses with every member who has their gift already, by row and masked. */
async function assertLate(
  context: Context,
  parentId: string,
  memberIds: readonly string[],
  roster: Roster,
  shownName: (name_enc: string) => string
) {
  const found = await standingOfMembers(context, parentId, roster, memberIds)
  const byId = new Map(found.map((member) => [member.member_id, member]))
  const unknown = memberIds.filter((id) => !byId.has(id)).length
  if (unknown > 0) {
    throw refuse.notAllowed("gift_supplement_member_unknown", {
      count: unknown,
    })
  }
  const faults = memberIds.flatMap((id, index) => {
    const member = byId.get(id)
    return member && !member.is_late
      ? [
          {
            ...refuse.fault("gift_supplement_member_taken", {
              row: index + 1,
              name: shownName(member.name_enc),
              department: member.department ?? "—",
            }),
            row: index + 1,
          },
        ]
      : []
  })
  if (faults.length > 0) {
    throw refuse.notAllowed(
      "gift_supplement_members_taken",
      { count: faults.length },
      faults
    )
  }
}

/** 「春节慰问」 is followed by 「春节慰问 补充1」. */
async function nameOf(context: Context, parent: GiftRoundDTO) {
  const { length } = await supplementsOf(context, parent.id)
  return `${parent.name.slice(0, 50)} 补充${length + 1}`
}

/** The same packages for another round, each knowing which it copies. */
function copiesOf(packages: readonly GiftPackageDTO[]) {
  return packages.map((giftPackage) => {
    const id = generateEntityId(undefined, "gpk")
    return {
      ...giftPackage,
      of: giftPackage.id,
      id,
      items: giftPackage.items.map((item, index) => ({
        ...item,
        // Sorts as the items were given.
        id: `${id.replace("gpk", "gpi")}_${String(index).padStart(2, "0")}`,
      })),
    }
  })
}
