import { refuse } from "../../../refuse"
import type { Sql } from "../sql"
import * as topUps from "../tables/top-ups"

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

/** Decides a top-up whose receipt is there; false when it was before. */
export async function decideTopUp(
  sql: Sql,
  id: string,
  decision: Parameters<typeof topUps.decideTopUp>[2]
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
  await topUps.decideTopUp(sql, id, decision)
  return { topUp, is_new: true }
}
