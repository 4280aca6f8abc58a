import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refuse } from "./modules/cooperative/lib/refuse"

const OF_ORDER = `select ?::text as order_id`
const OF_LINE_ITEM = `select order_id from order_item where item_id = ?`
const OF_COLLECTION = `select order_id from order_payment_collection
  where payment_collection_id = ?`

/**
 * Medusa's own routes that change an order, its payments, fulfilments,
 * returns or reservations, and how the id in their path leads to the order.
 */
const FAMILIES: Record<string, string> = {
  "/admin/orders": OF_ORDER,
  "/admin/draft-orders": OF_ORDER,
  "/admin/order-edits": OF_ORDER,
  "/admin/order-changes": `select order_id from order_change where id = ?`,
  "/admin/returns": `select order_id from "return" where id = ?`,
  "/admin/claims": `select order_id from order_claim where id = ?`,
  "/admin/exchanges": `select order_id from order_exchange where id = ?`,
  "/admin/fulfillments": `select order_id from order_fulfillment
    where fulfillment_id = ?`,
  "/admin/payment-collections": OF_COLLECTION,
  "/admin/payments": `select c.order_id from payment p
    join order_payment_collection c using (payment_collection_id)
    where p.id = ?`,
  "/admin/reservations": `select i.order_id from reservation_item r
    join order_item i on i.item_id = r.line_item_id where r.id = ?`,
  "/store/returns": OF_ORDER,
}

/** What a body may name instead. */
const NAMED_IN_BODY: Record<string, string> = {
  order_id: OF_ORDER,
  line_item_id: OF_LINE_ITEM,
}

/**
 * An order with consignments is changed by the capabilities that keep its
 * books, and by nothing else: Medusa's own buttons would refund, cancel or
 * ship without consignments, allocations and credits knowing of it.
 */
export const orderGuard: MiddlewareRoute[] = [
  ...Object.entries(FAMILIES).map(([matcher, orderOfId]) => ({
    matcher,
    middlewares: [guard(orderOfId)],
  })),
  { matcher: "/admin/workflows-executions", middlewares: [closeWorkflows] },
]

const isReading = ({ method }: MedusaRequest) =>
  method === "GET" || method === "OPTIONS"

/**
 * Medusa lets an operator run any workflow by its name, with any input:
 * `cancel-order` and `refund-payment` past every guard, and ours past their
 * routes' roles. Nobody needs that, so nothing is run or finished by hand.
 */
function closeWorkflows(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
) {
  next(
    isReading(req) ? undefined : refuse.forbidden("workflow_not_run_by_hand")
  )
}

function guard(orderOfId: string) {
  return async (
    req: MedusaRequest,
    _: MedusaResponse,
    next: MedusaNextFunction
  ) => {
    if (isReading(req)) {
      next()
      return
    }
    const kept = await consignmentsBehind(req, orderOfId)
    next(
      kept.length > 0
        ? refuse.notAllowed("order_has_consignments", {
            display_nos: kept.join("、"),
          })
        : undefined
    )
  }
}

/** Numbers of the consignments of any order that the request names. */
async function consignmentsBehind(
  req: MedusaRequest,
  orderOfId: string
): Promise<string[]> {
  const [, id] = req.path.split("/")
  const body = Object(req.body) as Record<string, unknown>
  const named = Object.entries(NAMED_IN_BODY).flatMap(([key, query]) =>
    typeof body[key] === "string" ? [{ query, id: body[key] }] : []
  )
  if (id) {
    named.push({ query: orderOfId, id: decodeURIComponent(id) })
  }
  if (named.length === 0) {
    return []
  }
  const connection: Knex = req.scope.resolve(
    ContainerRegistrationKeys.PG_CONNECTION
  )
  const { rows } = await connection.raw<{ rows: { display_no: string }[] }>(
    `select display_no from consignment
     where order_id in (${named.map(({ query }) => query).join(" union ")})
     order by length(display_no), display_no`,
    named.map((one) => one.id)
  )
  return rows.map(({ display_no }) => display_no)
}
