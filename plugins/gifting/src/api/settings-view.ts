import { civilDate } from "@mall/calendar/civil-date"
import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest } from "@medusajs/framework/http"
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
  return rules.map(({ set_by, set_by_type, ...rule }) => ({
    ...rule,
    is_own: rule.union_id !== null,
  }))
}

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
