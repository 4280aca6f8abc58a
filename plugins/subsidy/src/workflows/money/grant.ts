import type { Fault } from "@mall/access/refusals"
import { inOneTransaction, type Unit } from "@mall/outbox/one-transaction"
import { type Fen, fen, formatYuan } from "@mall/ledger/money"
import type { ActiveMember } from "@mall/union/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { civilDate } from "@mall/calendar/civil-date"
import { contentHash } from "../../modules/subsidy/lib/content-hash"
import { newAllowanceId } from "../../modules/subsidy/tables/grants"
import { refuse } from "../../refuse"
import { useLedger, useSubsidy } from "../../tender/services"
import type { ProgrammeDTO, ProgrammeOfActor } from "../../types/dtos"
import type { GrantTarget } from "../../types/names"
import { ledgerOf, subsidyOf, unionsOf } from "../reading/services"

/** A line of a list, its member found by staff number or mobile. */
export type ListedRow = {
  row: number
  staff_number: string | null
  mobile: string | null
  amount_fen: Fen | null
}

export type GrantInput = ProgrammeOfActor & {
  target: GrantTarget
  department: string | null
  /** What each gets; null: the programme's amount per member. */
  amount_fen: Fen | null
  /** Of a file. */
  rows: ListedRow[]
  /** What the reader of the file could not read. */
  faults: Fault[]
}

export type GrantPreview = {
  members: number
  /** Those who have an allowance of this programme already: left as it is. */
  already: number
  total_fen: Fen
  available_fen: Fen
  faults: Fault[]
}

type Due = {
  member: Pick<ActiveMember, "id" | "name_enc" | "department">
  amount_fen: Fen
}

const BATCH = 2_000

/** What a grant would do; writes nothing. */
export async function previewGrant(
  container: MedusaContainer,
  input: GrantInput
): Promise<GrantPreview> {
  const subsidy = subsidyOf(container)
  const programme = await subsidy.programmeOf(input)
  if (programme.kind !== "allowance") {
    throw refuse.notAllowed("subsidy_not_granted")
  }
  const { due, faults } = await dueOf(container, programme, input)
  const has = await subsidy.membersWithAllowance(
    programme.id,
    due.map(({ member }) => member.id)
  )
  const fresh = due.filter(({ member }) => !has.has(member.id))
  return {
    members: fresh.length,
    already: due.length - fresh.length,
    total_fen: totalOf(fresh),
    available_fen: await availableOf(container, programme),
    faults,
  }
}

/**
 * Grants to everybody due, or to nobody: a fault, a missing fen or a dead
 * process leaves all as it was. Who has an allowance of the programme keeps
 * it. The same key answers what was granted first.
 */
export async function grantAllowances(
  container: MedusaContainer,
  input: GrantInput & { key: string }
): Promise<{ grant_id: string; members: number; total_fen: Fen }> {
  const { id, union_id, key } = input
  const today = civilDate(new Date())
  const content_hash = contentHash([
    input.target,
    input.department,
    input.amount_fen,
    input.rows,
  ])
  return await inOneTransaction(container, async (unit) => {
    const { programme, before } = await useSubsidy(unit, (subsidy, context) =>
      subsidy.beginGrant({ id, union_id }, key, today, context)
    )
    if (before) {
      if (before.content_hash !== content_hash) {
        throw refuse.notAllowed("subsidy_key_reused")
      }
      const { id: grant_id, member_count: members, total_fen } = before
      return { grant_id, members, total_fen }
    }
    const { due, faults } = await dueOf(container, programme, input)
    if (faults.length > 0) {
      throw refuse.invalid(
        "subsidy_grant_faulty",
        { count: faults.length },
        faults
      )
    }
    const has = await useSubsidy(unit, (subsidy, context) =>
      subsidy.membersWithAllowance(
        id,
        due.map(({ member }) => member.id),
        context
      )
    )
    const fresh = due.filter(({ member }) => !has.has(member.id))
    const total_fen = totalOf(fresh)
    await assertBudget(container, programme, fresh, total_fen)
    const grant_id = await useSubsidy(unit, (subsidy, context) =>
      subsidy.openGrant(
        {
          programme_id: id,
          target: input.target,
          department: input.department,
          key,
          content_hash,
          granted_by: input.staff_id,
        },
        context
      )
    )
    for (let from = 0; from < fresh.length; from += BATCH) {
      await grantBatch(
        unit,
        programme,
        grant_id,
        fresh.slice(from, from + BATCH)
      )
    }
    await useSubsidy(unit, (subsidy, context) =>
      subsidy.completeGrant(
        grant_id,
        { member_count: fresh.length, total_fen },
        {
          programme_id: id,
          staff_id: input.staff_id,
          note: `${input.department ?? input.target} × ${fresh.length}`,
        },
        context
      )
    )
    return { grant_id, members: fresh.length, total_fen }
  })
}

const totalOf = (due: readonly Due[]) =>
  fen(due.reduce((sum, { amount_fen }) => sum + amount_fen, 0))

async function availableOf(
  container: MedusaContainer,
  { account_id }: ProgrammeDTO
): Promise<Fen> {
  const [balance] = account_id
    ? await ledgerOf(container).balancesOf([account_id])
    : []
  return balance?.available_fen ?? fen(0)
}

async function assertBudget(
  container: MedusaContainer,
  programme: ProgrammeDTO,
  due: readonly Due[],
  total: Fen
) {
  if (due.length === 0) {
    throw refuse.notAllowed("subsidy_grant_empty")
  }
  // Nobody else draws from the account while the programme is locked.
  const available = await availableOf(container, programme)
  if (total > available) {
    throw refuse.notAllowed("subsidy_budget_short", {
      needed: formatYuan(total),
      available: formatYuan(available),
    })
  }
}

async function grantBatch(
  unit: Unit,
  programme: ProgrammeDTO,
  grantId: string,
  due: readonly Due[]
) {
  const allowances = due.map((one) => ({ ...one, id: newAllowanceId() }))
  const accounts = await useLedger(unit, async (ledger, context) => {
    const opened = await ledger.openAccounts(
      allowances.map(({ id }) => ({
        code: "allowance" as const,
        owner_type: "allowance",
        owner_id: id,
        may_overdraw: false,
      })),
      context
    )
    await ledger.postTransfers(
      allowances.map(({ member, amount_fen }, index) => ({
        debit_account_id: programme.account_id!,
        credit_account_id: opened[index]!.id,
        amount_fen,
        code: "allowance_granted" as const,
        key: `programme:${programme.id}:granted:${member.id}`,
        reference: "programme",
        reference_id: programme.id,
      })),
      context
    )
    return opened
  })
  await useSubsidy(unit, (subsidy, context) =>
    subsidy.addAllowances(
      allowances.map(({ id, member, amount_fen }, index) => ({
        id,
        programme_id: programme.id,
        grant_id: grantId,
        union_id: programme.union_id,
        member_id: member.id,
        name_enc: member.name_enc,
        department: member.department,
        account_id: accounts[index]!.id,
        amount_fen,
      })),
      context
    )
  )
}

/** Everybody the grant is for, with their amount, and what is wrong with it. */
async function dueOf(
  container: MedusaContainer,
  programme: ProgrammeDTO,
  input: GrantInput
): Promise<{ due: Due[]; faults: Fault[] }> {
  const limit = programme.per_member_fen!
  const amount_fen = input.amount_fen ?? limit
  if (amount_fen > limit) {
    throw refuse.notAllowed("subsidy_amount_over_limit", {
      amount: formatYuan(amount_fen),
      limit: formatYuan(limit),
    })
  }
  if (input.target === "file") {
    return await listed(container, programme, input, amount_fen)
  }
  const due: Due[] = []
  const roster = unionsOf(container).streamActiveMembers(input.union_id, 5_000)
  for await (const members of roster) {
    for (const { id, name_enc, department } of members) {
      if (input.target === "roster" || department === input.department) {
        due.push({ member: { id, name_enc, department }, amount_fen })
      }
    }
  }
  return { due, faults: [] }
}

async function listed(
  container: MedusaContainer,
  programme: ProgrammeDTO,
  { union_id, rows, faults: unread }: GrantInput,
  usual: Fen
) {
  const found = await unionsOf(container).findActiveMembers(union_id, rows)
  const faults = [...unread]
  const seen = new Map<string, number>()
  const due: Due[] = []
  rows.forEach(({ row, amount_fen }, index) => {
    const member = found[index]
    const amount = amount_fen ?? usual
    if (!member) {
      faults.push(refuse.fault("subsidy_row_unknown", {}, { row }))
    } else if (seen.has(member.id)) {
      const first = seen.get(member.id)!
      faults.push(refuse.fault("subsidy_row_twice", { row: first }, { row }))
    } else if (amount > programme.per_member_fen!) {
      const limit = formatYuan(programme.per_member_fen!)
      const place = { row, column: "amount" }
      faults.push(refuse.fault("subsidy_row_over_limit", { limit }, place))
    } else {
      due.push({ member, amount_fen: amount })
    }
    if (member && !seen.has(member.id)) {
      seen.set(member.id, row)
    }
  })
  return { due, faults: faults.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) }
}
