import { registerClosingGuard } from "@mall/union/closing-guards"

/** Rounds somebody still has to approve, pay, ship or receive. */
registerClosingGuard("gifting", async ({ rows }, unionId) => {
  const [found] = await rows<{ count: number }>(
    `select count(*)::int as count from gift_round
     where union_id = ? and state in ('submitted', 'approved', 'ordered', 'paid')`,
    [unionId]
  )
  const count = found?.count ?? 0
  return count > 0
    ? { zh: `慰问批次 ${count} 个`, en: `${count} gift round(s)` }
    : undefined
})
