import {
  LEDGER_MODULE,
  type LedgerModuleService,
} from "@mall/ledger/modules/ledger"
import { fen, type Fen } from "@mall/ledger/money"
import { MALL } from "@mall/ledger/types"
import type { Unit } from "@mall/outbox/one-transaction"
import type { Tender, TenderLine } from "@mall/checkout/tenders"
import type { MedusaContainer } from "@medusajs/framework/types"

const ledgerOf = (container: MedusaContainer): LedgerModuleService =>
  container.resolve(LEDGER_MODULE)

const sentence = (zh: string) => ({ zh, en: zh })

/** First come, first served over the lines; the purse pays what it can. */
function spread(lines: readonly TenderLine[], purse: number) {
  let left = purse
  return lines.flatMap(({ line_id, amount_fen }) => {
    const amount = Math.min(left, amount_fen)
    left -= amount
    return amount > 0 ? [{ line_id, amount_fen: fen(amount) }] : []
  })
}

const sum = (lines: readonly { amount_fen: number }[]) =>
  fen(lines.reduce((total, { amount_fen }) => total + amount_fen, 0))

type HoldRow = { id: string; state: string; amount: number; transfer: string }

const holdsOf = (unit: Unit, purchaseId: string) =>
  unit.rows<HoldRow>(
    `select h.id, h.state, h.amount_fen::float8 as amount, t.id as transfer
     from ledger_hold h left join ledger_transfer t on t.hold_id = h.id
     where h.reference = 'purchase' and h.reference_id = ?`,
    [purchaseId]
  )

/**
 * A tender for tests: one purse per customer, kept in the real ledger with
 * real holds, so that checkout's own promises are tested against accounts
 * that say no.
 */
export const allowanceTender: Tender = {
  name: "test_allowance",
  funding: "subsidy",

  async offer(container, { buyer, lines, choice }) {
    const [account] = await ledgerOf(container).accountsOf("allowance", [
      buyer.customer_id,
    ])
    if (!account) {
      return []
    }
    const is_chosen = choice === "auto" || choice.includes(buyer.customer_id)
    const given = is_chosen ? spread(lines, account.available_fen) : []
    return [
      {
        reference: buyer.customer_id,
        label: sentence("测试补贴"),
        is_chosen: given.length > 0,
        is_able: account.available_fen > 0,
        amount_fen: sum(given),
        lines: given,
        remaining_fen: account.available_fen,
        expires_at: null,
        why: sentence("余额可用"),
      },
    ]
  },

  async hold(unit, { purchase, choice, lines, expires_at }) {
    const { customer_id } = purchase.buyer
    if (choice !== "auto" && !choice.includes(customer_id)) {
      return []
    }
    return await unit.join(
      LEDGER_MODULE,
      async (ledger: LedgerModuleService, context) => {
        const [clearing] = await ledger.openAccounts(
          [{ ...MALL, code: "clearing", may_overdraw: true }],
          context
        )
        // Locked first: of two purchases at once the second sees what is left.
        await unit.rows(
          `select 1 from ledger_account
           where code = 'allowance' and owner_id = ? for update`,
          [customer_id]
        )
        const [account] = await ledger.accountsOf(
          "allowance",
          [customer_id],
          context
        )
        const given = spread(lines, account?.available_fen ?? 0)
        if (!account || given.length === 0) {
          return []
        }
        await ledger.placeHolds(
          [
            {
              account_id: account.id,
              credit_account_id: clearing?.id ?? "",
              amount_fen: sum(given),
              code: "subsidy_redeemed",
              key: `test:${purchase.id}`,
              reference: "purchase",
              reference_id: purchase.id,
              expires_at,
            },
          ],
          context
        )
        return [
          {
            reference: customer_id,
            label: sentence("测试补贴"),
            amount_fen: sum(given),
            lines: given,
          },
        ]
      }
    )
  },

  async isHeld(unit, purchase) {
    const holds = await holdsOf(unit, purchase.id)
    return holds.every(({ state }) => state !== "voided")
  },

  async post(unit, purchase) {
    const holds = await holdsOf(unit, purchase.id)
    await unit.join(LEDGER_MODULE, (ledger: LedgerModuleService, context) =>
      ledger.postHolds(
        holds.map(({ id }) => ({ hold_id: id })),
        context
      )
    )
  },

  async void(unit, purchase) {
    const holds = await holdsOf(unit, purchase.id)
    await unit.join(LEDGER_MODULE, (ledger: LedgerModuleService, context) =>
      ledger.voidHolds(
        holds.map(({ id }) => id),
        context
      )
    )
  },

  async refund(unit, { purchase, refund_key, lines }) {
    const [hold] = await holdsOf(unit, purchase.id)
    await unit.join(LEDGER_MODULE, (ledger: LedgerModuleService, context) =>
      ledger.reverseTransfers(
        [
          {
            transfer_id: hold?.transfer ?? "",
            amount_fen: sum(lines),
            key: `test:${refund_key}`,
            code: "subsidy_refunded",
          },
        ],
        context
      )
    )
    return { returned: [...lines] }
  },
}

/** Puts money into a customer's purse, from the bank by way of the union. */
export async function grantAllowance(
  container: MedusaContainer,
  customerId: string,
  amount: Fen
) {
  const ledger = ledgerOf(container)
  const [bank, purse] = await ledger.openAccounts([
    { ...MALL, code: "bank", may_overdraw: true },
    {
      code: "allowance",
      owner_type: "customer",
      owner_id: customerId,
      may_overdraw: false,
    },
  ])
  await ledger.postTransfers([
    {
      debit_account_id: bank?.id ?? "",
      credit_account_id: purse?.id ?? "",
      amount_fen: amount,
      code: "allowance_granted",
      key: `test:grant:${customerId}:${amount}`,
      reference: "test",
      reference_id: customerId,
    },
  ])
}

export async function purseOf(container: MedusaContainer, customerId: string) {
  const [account] = await ledgerOf(container).accountsOf("allowance", [
    customerId,
  ])
  return {
    balance_fen: account?.balance_fen ?? 0,
    held_fen: account?.held_fen ?? 0,
  }
}
