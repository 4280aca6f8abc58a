import { addFen, fen, formatYuan } from "@mall/ledger/money"
import { refuse } from "../../../refuse"
import type { ProgrammeDTO, ProgrammePlan } from "../../../types/dtos"
import { faultOfPlan } from "../lib/plan-faults"
import type { Sql } from "../sql"
import * as programmes from "../tables/programmes"

type By = { id: string; today: string; note?: string }

const staff = ({ id, note }: By) => ({
  actor_type: "union_staff" as const,
  actor_id: id,
  ...(note !== undefined && { note }),
})

export function assertPlan(plan: ProgrammePlan) {
  const fault = faultOfPlan(plan)
  if (fault) {
    throw refuse.invalid(fault.code, fault.params)
  }
}

/** Submits a draft; goods without limit need a voucher rule in force. */
export async function submit(sql: Sql, key: programmes.ProgrammeKey, by: By) {
  const programme = await programmes.lockProgramme(sql, key)
  if (!programmes.mayMove(programme, "submit")) {
    return
  }
  assertNotOver(programme, by.today)
  const voucher_rule_id = await voucherRule(sql, programme)
  await programmes.moveProgramme(sql, programme, "submit", staff(by), {
    submitted_by: by.id,
    voucher_rule_id,
  })
}

/**
 * Approves what the chair saw: `subsidy_not_as_seen` once the programme has
 * gone any step since. Never by who submitted it or gave it money. Twice is
 * once.
 */
export async function approve(
  sql: Sql,
  key: programmes.ProgrammeKey,
  by: By & { seen_steps: number }
) {
  const programme = await programmes.lockProgramme(sql, key)
  if (!programmes.mayMove(programme, "approve")) {
    return
  }
  assertNotOver(programme, by.today)
  if (programme.submitted_by === by.id) {
    throw refuse.notAllowed("subsidy_self_approval")
  }
  const steps = await programmes.stepsOf(sql, programme.id)
  if (steps.length !== by.seen_steps) {
    throw refuse.notAllowed("subsidy_not_as_seen")
  }
  const voucher_rule_id = await voucherRule(sql, programme)
  await programmes.moveProgramme(sql, programme, "approve", staff(by), {
    approved_by: by.id,
    voucher_rule_id,
  })
}

export async function sendBack(sql: Sql, key: programmes.ProgrammeKey, by: By) {
  const programme = await programmes.lockProgramme(sql, key)
  if (programmes.mayMove(programme, "return")) {
    await programmes.moveProgramme(sql, programme, "return", staff(by), {
      submitted_by: null,
      voucher_rule_id: null,
    })
  }
}

export async function move(
  sql: Sql,
  key: programmes.ProgrammeKey,
  transition: "suspend" | "resume" | "close",
  by: By
): Promise<ProgrammeDTO> {
  const programme = await programmes.lockProgramme(sql, key)
  if (programmes.mayMove(programme, transition)) {
    await programmes.moveProgramme(sql, programme, transition, staff(by))
  }
  return programme
}

/** Locks a programme that money may go into; says by how much it may grow. */
export async function beginFunding(
  sql: Sql,
  key: programmes.ProgrammeKey,
  amount: number,
  by: By & { key: string }
): Promise<{ programme: ProgrammeDTO; is_new: boolean }> {
  const programme = await programmes.lockProgramme(sql, key)
  const steps = await programmes.stepsOf(sql, programme.id)
  const before = steps.find(
    (step) => step.kind === "fund" && step.key === by.key
  )
  if (before) {
    if (before.amount_fen !== amount) {
      throw refuse.notAllowed("subsidy_key_reused")
    }
    return { programme, is_new: false }
  }
  assertRuns(programme, by.today)
  if (programme.approved_by === by.id) {
    throw refuse.notAllowed("subsidy_self_funding")
  }
  const total = addFen(programme.funded_fen, fen(amount))
  if (total > programme.budget_fen) {
    throw refuse.notAllowed("subsidy_budget_exceeded", {
      total: formatYuan(total),
      budget: formatYuan(programme.budget_fen),
    })
  }
  await programmes.addStep(sql, programme.id, {
    ...staff(by),
    kind: "fund",
    amount_fen: amount,
    key: by.key,
  })
  return { programme, is_new: true }
}

/** Only an approved programme that is neither suspended nor over moves money in. */
export function assertRuns(programme: ProgrammeDTO, today: string) {
  if (programme.state !== "approved") {
    throw refuse.notAllowed("subsidy_programme_state", {
      state: programme.state,
    })
  }
  assertNotOver(programme, today)
}

function assertNotOver({ ends_on }: ProgrammeDTO, today: string) {
  if (ends_on < today) {
    throw refuse.notAllowed("subsidy_period_over")
  }
}

async function voucherRule(sql: Sql, programme: ProgrammeDTO) {
  if (programme.scope_kind !== "all") {
    return null
  }
  const rule = await programmes.voucherRuleFor(sql, programme)
  if (!rule) {
    throw refuse.notAllowed("subsidy_cash_like")
  }
  return rule
}
