import { postImpactCreditsWorkflow } from "@mall/impact/workflows"
import type { Sandbox } from "@mall/payment-stripe-compatible/sandbox"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { until } from "../../harness/until"
import { assertBooksBalance } from "./assert-books-balance"
import { assertBooksBalance as assertPursesBalance } from "./create-subsidy"

const CREDITED_WITHIN_SECONDS = 10

/** Asks the database behind the container. */
export const rowsOf =
  (container: MedusaContainer) =>
  async <Row>(text: string, bindings: readonly unknown[] = []) => {
    const connection: Knex = container.resolve(
      ContainerRegistrationKeys.PG_CONNECTION
    )
    const answer = (await connection.raw(text, bindings as never)) as {
      rows: Row[]
    }
    return answer.rows
  }

/** By line: what the credits stand at, and what was paid less refunds. */
const WRONG_CREDITS = `
  select l.id, l.amount_fen - l.refunded_fen as kept, k.credited
  from consignment_line l
  join consignment c on c.id = l.consignment_id and c.source_type = 'order'
  left join lateral (
    select coalesce(sum(case kind when 'provisional' then amount_fen
      when 'reversed' then - amount_fen else 0 end), 0) as credited
    from impact_credit where consignment_line_id = l.id) k on true
  where k.credited <> case when c.paid_on is null then 0
    else l.amount_fen - l.refunded_fen end`

/**
 * Whatever workers, payers, operators and clocks have done so far: ledger,
 * purses, purchases, refunds, stock and impact credits say the same, and no
 * balance is below zero.
 */
export async function assertWorkersBooks(container: MedusaContainer) {
  await assertBooksBalance(container)
  await assertPursesBalance(container)
  const rows = rowsOf(container)
  // The outbox wakes the counting by itself too: whoever comes first counts.
  await until(
    "the credits to be what was paid less refunds",
    async () => {
      await postImpactCreditsWorkflow(container).run()
      return (await rows(WRONG_CREDITS)).length === 0 || undefined
    },
    CREDITED_WITHIN_SECONDS
  )
}

/** What the mall says of the gateway is what the gateway itself has. */
export async function assertGatewayAgrees(
  container: MedusaContainer,
  sandbox: Sandbox
) {
  const received = sandbox
    .intents()
    .reduce((sum, intent) => sum + intent.amount_received, 0)
  const returned = sandbox
    .events()
    .filter(({ type }) => type === "refund.created")
    .reduce((sum, { data }) => sum + (data.object as Amount).amount, 0)
  const [mirror] = await rowsOf(container)<{ fen: number }>(
    `select coalesce(sum(case code when 'own_payment_captured'
       then amount_fen else - amount_fen end), 0)::int as fen
     from ledger_transfer
     where code in ('own_payment_captured', 'own_payment_refunded')`
  )
  expect(mirror?.fen).toBe(received - returned)
}

type Amount = { amount: number }
