import { civilDate } from "@mall/calendar/civil-date"
import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest } from "@medusajs/framework/http"
import type { GiftRuleDTO } from "../types/dtos"
import { giftingOf, unionsOf } from "../workflows/reading/services"

/** The caller's budgets that hold today, and who set them. */
export async function budgetsOfCaller(req: MedusaRequest) {
  const { union_id } = unionContext(req)
  const budgets = await giftingOf(req.scope).budgetsOf(
    union_id,
    civilDate(new Date())
  )
  return await withNames(req, budgets)
}

export async function rulesOfCaller(req: MedusaRequest) {
  const { union_id, province_code } = unionContext(req)
  const rules = await giftingOf(req.scope).rulesOf(province_code, union_id)
  return rules.map((rule) => ({
    ...shownRule(rule),
    is_own: rule.union_id !== null,
  }))
}

/** A rule without the id of who set it. */
export const shownRule = (rule: GiftRuleDTO) => ({
  id: rule.id,
  kind: rule.kind,
  festival: rule.festival,
  amount_fen: rule.amount_fen,
  share_percent: rule.share_percent,
  document: rule.document,
  starts_on: rule.starts_on,
  ends_on: rule.ends_on,
  source: rule.source,
  reliability: rule.reliability,
  note: rule.note,
  province_code: rule.province_code,
  union_id: rule.union_id,
  reason: rule.reason,
  set_at: rule.set_at,
})

/** Adds the names of who set what; an import has none. */
export async function withNames<Item extends { set_by: string | null }>(
  req: MedusaRequest,
  items: Item[]
) {
  const ids = new Set(items.flatMap(({ set_by }) => set_by ?? []))
  const names = await unionsOf(req.scope).staffNames([...ids])
  return items.map(({ set_by, ...item }) => ({
    ...item,
    set_by_name: set_by === null ? null : (names[set_by] ?? null),
  }))
}
