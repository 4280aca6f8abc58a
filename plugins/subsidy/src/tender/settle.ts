import type { Unit } from "@mall/outbox/one-transaction"
import { addFen, type Fen, fen } from "@mall/ledger/money"
import { civilDate } from "@mall/calendar/civil-date"
import type {
  Redemption,
  RefundRow,
} from "../modules/subsidy/tables/redemptions"
import { refuse } from "../refuse"
import type { ProgrammeDTO } from "../types/dtos"
import type { Tender, TenderPurchase } from "@mall/checkout/tenders"
import { useLedger, useSubsidy } from "./services"

/** False once a hold of the purchase was given back; see `freeLapsedHolds`. */
export async function areSubsidiesHeld(
  unit: Unit,
  { id }: TenderPurchase
): Promise<boolean> {
  const redemptions = await lockOf(unit, id)
  return redemptions.every(({ state }) => state !== "voided")
}

/** The purchase is paid: what is held is spent. Twice is once. */
export async function postSubsidies(
  unit: Unit,
  { id }: TenderPurchase,
  at: Date
): Promise<void> {
  const redemptions = await lockOf(unit, id)
  if (redemptions.some(({ state }) => state === "voided")) {
    throw refuse.notAllowed("subsidy_hold_lapsed")
  }
  const held = redemptions.filter(({ state }) => state === "held")
  if (held.length === 0) {
    return
  }
  const transfers = await useLedger(unit, (ledger, context) =>
    ledger.postHolds(
      held.map(({ hold_id }) => ({ hold_id })),
      context
    )
  )
  await useSubsidy(unit, (subsidy, context) =>
    subsidy.markPosted(
      held.map((redemption, index) => ({
        id: redemption.id,
        transfer_id: transfers[index]!.id,
      })),
      at,
      context
    )
  )
}

/** The purchase came to nothing: what is held is free again. Twice is once. */
export async function voidSubsidies(
  unit: Unit,
  { id }: Pick<TenderPurchase, "id">
): Promise<void> {
  const redemptions = await lockOf(unit, id)
  const held = redemptions.filter(({ state }) => state === "held")
  if (held.length === 0) {
    return
  }
  await lockPursesOf(unit, held)
  await useLedger(unit, (ledger, context) =>
    ledger.voidHolds(
      held.map(({ hold_id }) => hold_id),
      context
    )
  )
  await useSubsidy(unit, (subsidy, context) =>
    subsidy.markVoided(held, context)
  )
}

type RefundInput = Parameters<Tender["refund"]>[1]

/**
 * Sends posted money back: into the purse it came from, into the programme
 * once that has ended, into the union's fund once it is closed; never to a
 * person. The same key again changes nothing.
 */
export async function refundSubsidies(
  unit: Unit,
  { purchase, refund_key, lines, at }: RefundInput
): Promise<{ returned: RefundInput["lines"] }> {
  const redemptions = await lockOf(unit, purchase.id)
  const done = await useSubsidy(unit, (subsidy, context) =>
    subsidy.refundsOf(
      redemptions.map(({ id }) => id),
      refund_key,
      context
    )
  )
  if (done.length > 0) {
    return {
      returned: done.flatMap((refund) => {
        const redemption = redemptions.find(
          ({ id }) => id === refund.redemption_id
        )!
        return refund.lines.map((line) => ({
          line_id: line.line_id,
          amount_fen: line.amount_fen as Fen,
          reference: referenceOf(redemption),
        }))
      }),
    }
  }
  const parts = redemptions.flatMap((redemption) => {
    const own = lines.filter(
      (line) =>
        line.reference === referenceOf(redemption) && line.amount_fen > 0
    )
    assertWithin(redemption, own)
    return own.length > 0 ? [{ redemption, lines: own }] : []
  })
  const matched = parts.reduce((sum, part) => sum + part.lines.length, 0)
  if (matched !== lines.filter(({ amount_fen }) => amount_fen > 0).length) {
    throw refuse.unexpected("subsidy_refund_exceeds")
  }
  await sendBack(unit, parts, refund_key, at)
  return { returned: lines }
}

const referenceOf = ({ allowance_id, programme_id }: Redemption) =>
  allowance_id ?? programme_id

function assertWithin(redemption: Redemption, lines: RefundInput["lines"]) {
  for (const { line_id, amount_fen } of lines) {
    const line = redemption.lines.find((one) => one.line_id === line_id)
    if (
      !line ||
      redemption.transfer_id === null ||
      amount_fen > line.amount_fen - line.refunded_fen
    ) {
      throw refuse.unexpected("subsidy_refund_exceeds")
    }
  }
}

async function sendBack(
  unit: Unit,
  parts: { redemption: Redemption; lines: RefundInput["lines"] }[],
  refundKey: string,
  at: Date
) {
  if (parts.length === 0) {
    return
  }
  const redemptions = parts.map(({ redemption }) => redemption)
  const purses = await lockPursesOf(unit, redemptions)
  // After the purses' locks: whoever closes a programme waits for them.
  const programmes = await useSubsidy(unit, (subsidy, context) =>
    subsidy.programmesById(
      redemptions.map(({ programme_id }) => programme_id),
      context
    )
  )
  const refunds: (RefundRow & {
    redemption: Redemption
    account_id: string
  })[] = []
  for (const { redemption, lines } of parts) {
    const programme = programmes.find(
      ({ id }) => id === redemption.programme_id
    )!
    const to = destinationOf(programme, civilDate(at))
    refunds.push({
      redemption,
      redemption_id: redemption.id,
      refund_key: refundKey,
      amount_fen: addFen(...lines.map(({ amount_fen }) => amount_fen)),
      returned_to: to,
      account_id:
        to === "purse"
          ? purses.get(redemption.allowance_id ?? shareKey(redemption))!
          : await accountOf(unit, programme, to),
      lines: lines.map(({ line_id, amount_fen }) => ({ line_id, amount_fen })),
    })
  }
  await useLedger(unit, (ledger, context) =>
    ledger.reverseTransfers(
      refunds.map(({ redemption, amount_fen, account_id }) => ({
        transfer_id: redemption.transfer_id!,
        amount_fen: fen(amount_fen),
        key: `refund:${refundKey}:${redemption.id}`,
        code: "subsidy_refunded" as const,
        credit_account_id: account_id,
      })),
      context
    )
  )
  await useSubsidy(unit, (subsidy, context) =>
    subsidy.recordRefunds(refunds, at, context)
  )
}

function destinationOf(programme: ProgrammeDTO, today: string) {
  if (programme.state === "closed") {
    return "union_fund" as const
  }
  return programme.ends_on < today ? ("programme" as const) : ("purse" as const)
}

async function accountOf(
  unit: Unit,
  programme: ProgrammeDTO,
  to: "programme" | "union_fund"
): Promise<string> {
  if (to === "programme") {
    return programme.account_id!
  }
  const [fund] = await useLedger(unit, (ledger, context) =>
    ledger.accountsOf("union_fund", [programme.union_id], context)
  )
  return fund!.id
}

const lockOf = (unit: Unit, purchaseId: string) =>
  useSubsidy(unit, (subsidy, context) =>
    subsidy.lockRedemptions(purchaseId, context)
  )

const shareKey = ({ pool_id, pool_share }: Redemption) =>
  `${pool_id}/${pool_share}`

/** The accounts of locked purses, by allowance or pool share. */
async function lockPursesOf(unit: Unit, redemptions: readonly Redemption[]) {
  const { allowances, shares } = await useSubsidy(unit, (subsidy, context) =>
    subsidy.lockPurses([...redemptions], context)
  )
  return new Map([
    ...allowances.map(({ id, account_id }) => [id, account_id] as const),
    ...shares.map(
      ({ pool_id, share, account_id }) =>
        [`${pool_id}/${share}`, account_id] as const
    ),
  ])
}
