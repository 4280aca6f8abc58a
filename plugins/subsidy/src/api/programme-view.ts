import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest } from "@medusajs/framework/http"
import { civilDate } from "@mall/calendar/civil-date"
import { leaveOut } from "../leave-out"
import type { ProgrammeDTO, ProgrammeOfActor } from "../types/dtos"
import { namesOfScope } from "../workflows/reading/scope"
import { unionNames } from "../workflows/reading/union-names"
import { ledgerOf, subsidyOf, unionsOf } from "../workflows/reading/services"
import { readers } from "./roles"

/** The programme of the address, acted on for the caller's own union. */
export function programmeOfCaller(req: MedusaRequest): ProgrammeOfActor {
  const { union_id, staff_id } = unionContext(req)
  return { id: req.params["id"] ?? "", union_id, staff_id }
}

/** What the caller may read: own programmes, for a higher union its subtree's. */
export function readable(req: MedusaRequest) {
  const { union_id, union_path, roles } = unionContext(req)
  return {
    union_id,
    ...(roles.includes("supervisor") && { subtree_path: union_path }),
  }
}

/** Programmes with tiers and where their money is. */
export async function viewProgrammes(
  req: MedusaRequest,
  programmes: ProgrammeDTO[]
) {
  const subsidy = subsidyOf(req.scope)
  const ids = programmes.map(({ id }) => id)
  const tiers = await subsidy.tiersOf(ids)
  const totals = await subsidy.totalsOf(ids)
  const balances = await ledgerOf(req.scope).balancesOf(
    programmes.flatMap(({ account_id }) => account_id ?? [])
  )
  const names = await unionNames(
    req.scope,
    programmes.map(({ union_id }) => union_id)
  )
  const today = civilDate(new Date())
  return programmes.map((one) => {
    const sum = totals.get(one.id)!
    const balance = balances.find((item) => item.account_id === one.account_id)
    return {
      ...leaveOut(
        one,
        "account_id",
        "union_path",
        "submitted_by",
        "approved_by"
      ),
      union_name: names.get(one.union_id) ?? "",
      has_ended: one.ends_on < today,
      tiers: tiers
        .filter((tier) => tier.programme_id === one.id)
        .map((tier) => leaveOut(tier, "programme_id", "pooled_fen")),
      totals: {
        unassigned_fen: balance?.balance_fen ?? 0,
        granted_fen: sum.granted_fen,
        members: sum.members,
        left_fen: sum.allowances_left_fen + sum.pools_left_fen,
        held_fen: sum.held_fen,
        used_fen: sum.used_fen,
        refunded_fen: sum.refunded_fen,
      },
    }
  })
}

/** The programme with all its page shows; persons and notes only to its own readers. */
export async function viewProgramme(
  req: MedusaRequest,
  id = req.params["id"] ?? ""
) {
  const subsidy = subsidyOf(req.scope)
  const programme = await subsidy.programmeOf({ ...readable(req), id })
  const [view] = await viewProgrammes(req, [programme])
  const { union_id, staff_id, roles } = unionContext(req)
  const isReader =
    programme.union_id === union_id &&
    readers.some((role) => roles.includes(role))
  const steps = await subsidy.stepsOf(id)
  const names = isReader
    ? await unionsOf(req.scope).staffNames([
        ...new Set(
          steps
            .filter(({ actor_type }) => actor_type === "union_staff")
            .map(({ actor_id }) => actor_id)
        ),
      ])
    : {}
  return {
    ...view,
    scope: await namesOfScope(req.scope, programme),
    submitted_by_me: programme.submitted_by === staff_id,
    approved_by_me: programme.approved_by === staff_id,
    steps: steps.map(({ kind, at, actor_id, amount_fen, note }) => ({
      kind,
      at,
      actor_name: names[actor_id] ?? null,
      amount_fen,
      note: isReader ? note : null,
    })),
  }
}
