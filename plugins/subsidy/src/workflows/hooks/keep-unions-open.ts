import { registerClosingGuard } from "@mall/union/closing-guards"

/** Programmes members may still spend from, and transfers on their way. */
registerClosingGuard("subsidy", async ({ rows }, unionId) => {
  const [found] = await rows<{ count: number }>(
    `select (
       (select count(*) from subsidy_programme where union_id = ?
         and state not in ('draft', 'closed') and deleted_at is null)
       + (select count(*) from union_fund_top_up where union_id = ?
         and state in ('awaiting_receipt', 'receipt_uploaded'))
     )::int as count`,
    [unionId, unionId]
  )
  const count = found?.count ?? 0
  return count > 0
    ? {
        zh: `补贴计划或到账核对 ${count} 项`,
        en: `${count} programme(s) or top-up(s) of subsidies`,
      }
    : undefined
})
