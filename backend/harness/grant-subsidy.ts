import type { Client } from "./client"
import { RECEIPT_PDF } from "./road"

type TopUp = {
  id: string
  identification_code: string
  receipt_version: string
}

/** Keys of calls that must happen once, told apart within this process. */
let calls = 0
const once = () => ({ "idempotency-key": `harness-${(calls += 1)}` })

const day = (fromNow: number) =>
  new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10)

type Staff = Record<"manager" | "chair" | "operator", Client>

/**
 * A running programme that gave every member of the union so much, all the way
 * from the union's bank transfer. Answers its id.
 */
export async function grantSubsidy(
  staff: Staff,
  { members, per_member_fen }: { members: number; per_member_fen: number }
): Promise<string> {
  const budget_fen = members * per_member_fen
  const id = await fundedProgramme(staff, { budget_fen, per_member_fen })
  await grantTo(staff.manager, id, { target: "roster" })
  return id
}

/** Grants of a programme: to all, or a department, so much or as planned. */
export async function grantTo(
  manager: Client,
  programme: string,
  to:
    | { target: "roster" }
    | { target: "department"; department: string; amount_fen: number }
) {
  await manager.raw(`/union/subsidy-programmes/${programme}/grants`, {
    body: to,
    headers: once(),
  })
}

/** A programme of allowances that runs and has its whole budget. */
export async function fundedProgramme(
  { manager, chair, operator }: Staff,
  { budget_fen, per_member_fen }: { budget_fen: number; per_member_fen: number }
): Promise<string> {
  await topUpFund(manager, operator, budget_fen)
  const { programme } = await manager.post<{ programme: { id: string } }>(
    "/union/subsidy-programmes",
    {
      name: "消费帮扶补贴",
      kind: "allowance",
      scope_kind: "assisted_counties",
      starts_on: day(-1),
      ends_on: day(30),
      fiscal_year: new Date().getFullYear(),
      budget_fen,
      per_member_fen,
    }
  )
  const path = `/union/subsidy-programmes/${programme.id}`
  await manager.post(`${path}/submit`)
  const seen = await chair.get<{ programme: { steps: unknown[] } }>(path)
  await chair.post(`${path}/approve`, {
    seen_steps: seen.programme.steps.length,
  })
  await manager.raw(`${path}/fund`, {
    body: { amount_fen: budget_fen },
    headers: once(),
  })
  return programme.id
}

async function topUpFund(
  manager: Client,
  operator: Client,
  amount_fen: number
) {
  const path = "/union/subsidy-fund/top-ups"
  const asked = await manager.raw(path, {
    body: { amount_fen },
    headers: once(),
  })
  const { top_up } = (await asked.json()) as { top_up: TopUp }
  const uploaded = await manager.upload<{ top_up: TopUp }>(
    `${path}/${top_up.id}/receipt`,
    { name: "回单.pdf", content: RECEIPT_PDF, type: "application/pdf" }
  )
  await operator.post(`/admin/union-fund-top-ups/${top_up.id}/confirm`, {
    identification_code: top_up.identification_code,
    receipt_version: uploaded.top_up.receipt_version,
  })
}
