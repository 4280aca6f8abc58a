import { fen, type Fen } from "@mall/ledger/money"
import {
  LEDGER_MODULE,
  type LedgerModuleService,
} from "@mall/ledger/modules/ledger"
import { inOneTransaction } from "@mall/outbox/one-transaction"
import {
  SUBSIDY_MODULE,
  type SubsidyModuleService,
} from "@mall/subsidy/modules/subsidy"
import { subsidyTender } from "@mall/subsidy/tender/subsidy-tender"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { signIn } from "./sign-in"

/** Days from today in China, as a civil date. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10)

export const allowancePlan = {
  name: "端午节消费帮扶补贴",
  kind: "allowance",
  scope_kind: "assisted_counties",
  starts_on: dayFromNow(-1),
  ends_on: dayFromNow(30),
  fiscal_year: 2026,
  budget_fen: 100_000,
  per_member_fen: 20_000,
}

export const tieredPlan = {
  ...allowancePlan,
  name: "满减",
  kind: "tiered",
  per_member_fen: null,
  budget_fen: 10_000,
  tiers: [
    { threshold_fen: 5_000, discount_fen: 1_000, budget_fen: 1_000 },
    { threshold_fen: 10_000, discount_fen: 3_000, budget_fen: 3_000 },
    { threshold_fen: 20_000, discount_fen: 6_000, budget_fen: 6_000 },
  ],
}

let keys = 0
export const newKey = () => `test-key-${(keys += 1)}`

export type Staff =
  ReturnType<typeof staffOf> extends Promise<infer T> ? T : never

/** Staff of a union who call as themselves. */
export async function staffOf(api: AxiosInstance, host: string) {
  const caller = (token: string) => ({
    get: (url: string) =>
      api.get(url, {
        headers: { authorization: `Bearer ${token}` },
        validateStatus: () => true,
      }),
    post: (url: string, body: unknown = {}, key = newKey()) =>
      api.post(url, body, {
        headers: { authorization: `Bearer ${token}`, "idempotency-key": key },
        validateStatus: () => true,
      }),
  })
  const sign = async (role: string) =>
    caller(await signIn(api, "union_staff", `${role}@${host}`))
  return {
    manager: await sign("manager"),
    chair: await sign("chair"),
    auditor: await sign("auditor"),
  }
}

/** Money on the union's fund, as the operator's confirmation puts it there. */
export async function fillFund(
  container: MedusaContainer,
  unionId: string,
  amount: number
) {
  const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
  const [bank, fund] = await ledger.openAccounts([
    {
      code: "bank",
      owner_type: "mall",
      owner_id: "mall",
      may_overdraw: true,
    },
    {
      code: "union_fund",
      owner_type: "union",
      owner_id: unionId,
      may_overdraw: false,
    },
  ])
  await ledger.postTransfers([
    {
      debit_account_id: bank!.id,
      credit_account_id: fund!.id,
      amount_fen: fen(amount),
      code: "union_fund_topped_up",
      key: newKey(),
      reference: "test",
      reference_id: unionId,
    },
  ])
}

/** A programme just submitted was created and submitted. */
export const STEPS_OF_SUBMITTED = 2

/** A programme that is approved and wholly funded. */
export async function runProgramme(
  container: MedusaContainer,
  staff: Staff,
  unionId: string,
  plan: Record<string, unknown> & { budget_fen: number }
): Promise<string> {
  await fillFund(container, unionId, plan.budget_fen)
  const { data } = await staff.manager.post("/union/subsidy-programmes", plan)
  const { id } = data.programme
  const url = `/union/subsidy-programmes/${id}`
  for (const [who, verb, body] of [
    ["manager", "submit", {}],
    ["chair", "approve", { seen_steps: STEPS_OF_SUBMITTED }],
    ["manager", "fund", { amount_fen: plan.budget_fen }],
  ] as const) {
    const { status, data: said } = await staff[who].post(`${url}/${verb}`, body)
    if (status !== 200) {
      throw new Error(`${verb}: ${JSON.stringify(said)}`)
    }
  }
  return id
}

/** A buyer and their lines, and what checkout does with the tender. */
export function buyerOf(
  container: MedusaContainer,
  member: { member_id: string; union_id: string }
) {
  const buyer = {
    customer_id: "cus_test",
    ...member,
    union_path: `/${member.union_id}/`,
  }
  const purchase = (id: string) => ({ id, buyer })
  const at = new Date()
  return {
    offer: (
      lines: ReturnType<typeof lineOf>[],
      choice: "auto" | string[] = "auto"
    ) => subsidyTender.offer(container, { buyer, lines, choice, at }),
    hold: (
      id: string,
      lines: ReturnType<typeof lineOf>[],
      choice: "auto" | string[] = "auto"
    ) =>
      inOneTransaction(container, (unit) =>
        subsidyTender.hold(unit, {
          purchase: purchase(id),
          choice,
          lines,
          at,
          expires_at: new Date(at.getTime() + 3 * 3_600_000),
        })
      ),
    post: (id: string) =>
      inOneTransaction(container, (unit) =>
        subsidyTender.post(unit, purchase(id), at)
      ),
    void: (id: string) =>
      inOneTransaction(container, (unit) =>
        subsidyTender.void(unit, purchase(id), at)
      ),
    refund: (
      id: string,
      refund_key: string,
      lines: { reference: string; line_id: string; amount_fen: number }[]
    ) =>
      inOneTransaction(container, (unit) =>
        subsidyTender.refund(unit, {
          purchase: purchase(id),
          refund_key,
          lines: lines.map((line) => ({
            ...line,
            amount_fen: fen(line.amount_fen),
          })),
          at: new Date(),
        })
      ),
  }
}

/** One line of so many fen of a good. */
export const lineOf = (
  good: { product_id: string; variant_id: string; cooperative_id: string },
  amount: number
) => ({
  line_id: `line_${good.variant_id}`,
  product_id: good.product_id,
  variant_id: good.variant_id,
  cooperative_id: good.cooperative_id,
  quantity: 1,
  unit_price_fen: fen(amount),
  amount_fen: fen(amount),
})

/** Fails unless the books are right and every purse says what the ledger says. */
export async function assertBooksBalance(container: MedusaContainer) {
  const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
  const subsidy: SubsidyModuleService = container.resolve(SUBSIDY_MODULE)
  expect(await ledger.checkBooks()).toEqual([])
  const purses = await subsidy.purseAccounts()
  const balances = await ledger.balancesOf(
    purses.map(({ account_id }) => account_id)
  )
  const available = new Map<string, Fen>(
    balances.map((balance) => [balance.account_id, balance.available_fen])
  )
  expect(
    purses.filter(
      ({ account_id, left_fen }) => available.get(account_id) !== left_fen
    )
  ).toEqual([])
}

export async function balanceOf(
  container: MedusaContainer,
  code: "union_fund" | "programme" | "clearing" | "bank",
  ownerId: string
): Promise<number> {
  const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
  const [account] = await ledger.accountsOf(code, [ownerId])
  return account?.balance_fen ?? 0
}
