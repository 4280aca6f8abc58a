import {
  isIdentificationCode,
  isSameCode,
} from "@mall/ledger/identification-code"
import { refuse } from "../../../refuse"
import type { TopUpDTO } from "../../../types/dtos"
import type { Sql } from "../sql"
import * as topUps from "../tables/top-ups"

/**
 * What the operator decides about the receipt that was on the screen: that
 * the money is on the bank's statement under this code, or why not.
 */
export type TopUpDecision = { by: string; receipt_version: string } & (
  | { state: "confirmed"; identification_code: string }
  | { state: "rejected"; reason: string }
)

/** Puts the bank's receipt beside a top-up that is not decided yet. */
export async function attachReceipt(
  sql: Sql,
  by: { id: string; union_id: string },
  receipt: topUps.ReceiptFile
): Promise<void> {
  const topUp = await topUps.topUpOf(sql, by, { lock: true })
  if (topUp.state === "confirmed") {
    throw refuse.notAllowed("union_fund_top_up_state", { state: topUp.state })
  }
  await topUps.attachReceipt(sql, by.id, receipt)
}

/** Takes a top-up back for which no receipt waits; false when it was before. */
export async function withdrawTopUp(
  sql: Sql,
  by: { id: string; union_id: string; staff_id: string }
): Promise<boolean> {
  const { state, reason } = await topUps.topUpOf(sql, by, { lock: true })
  if (state === "withdrawn") {
    return false
  }
  if (state !== "awaiting_receipt" && state !== "rejected") {
    throw refuse.notAllowed("union_fund_top_up_state", { state })
  }
  await topUps.decideTopUp(sql, by.id, {
    state: "withdrawn",
    by: by.staff_id,
    // Why the operator sent its receipt back stays to be read.
    reason,
  })
  return true
}

/** Decides a top-up whose receipt is there; false when it was before. */
export async function decideTopUp(
  sql: Sql,
  id: string,
  decision: TopUpDecision
) {
  const topUp = await topUps.topUpOf(sql, { id }, { lock: true })
  if (topUp.state === decision.state) {
    return { topUp, is_new: false }
  }
  if (topUp.state !== "receipt_uploaded") {
    throw topUp.state === "awaiting_receipt"
      ? refuse.notAllowed("union_fund_receipt_missing")
      : refuse.notAllowed("union_fund_top_up_state", { state: topUp.state })
  }
  if (topUp.receipt_version !== decision.receipt_version) {
    throw refuse.notAllowed("union_fund_receipt_replaced")
  }
  if (decision.state === "confirmed") {
    assertCode(topUp, decision.identification_code)
  }
  await topUps.decideTopUp(sql, id, {
    state: decision.state,
    by: decision.by,
    reason: decision.state === "rejected" ? decision.reason : null,
  })
  return { topUp, is_new: true }
}

/** The money on the statement must say that it is for this top-up. */
function assertCode({ identification_code }: TopUpDTO, stated: string) {
  if (!isIdentificationCode(stated)) {
    throw refuse.notAllowed("union_fund_code_misread", { code: stated })
  }
  if (!isSameCode(stated, identification_code)) {
    throw refuse.notAllowed("union_fund_code_differs", { code: stated })
  }
}
