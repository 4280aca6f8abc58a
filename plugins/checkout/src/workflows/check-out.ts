import type { Fault } from "@mall/access/refusals"
import { addFen, fen, formatYuan, type Fen } from "@mall/ledger/money"
import { inOneTransaction, type Unit } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import { buyerOf } from "../buyers"
import { inputHash } from "../modules/checkout/lib/input-hash"
import { without } from "../modules/checkout/lib/without"
import { priceLine, type PricedWant } from "../modules/checkout/lib/price-lines"
import type {
  NewPurchase,
  Purchase,
  Recipient,
} from "../modules/checkout/tables/purchases"
import { refuse } from "../refuse"
import type { Buyer } from "../tenders"
import { CheckoutEvents, PAYMENT_HOURS } from "../types/names"
import type { CheckoutInput } from "../types/quote"
import { validatePurchase } from "../validators"
import { openConsignments, payConsignments } from "./ordering/consignments"
import { createOrder, type OrderLine } from "./ordering/create-order"
import { newsOf } from "./ordering/news"
import { reserveStock } from "./ordering/stock"
import { holdTenders, postTenders } from "./ordering/tenders"
import { insertSession } from "./paying/medusa-payment"
import { tenderLines } from "./quote"
import { marketOf, type Market } from "./reading/market"
import { checkoutOf, useCheckout } from "./reading/services"
import { type Origins, originsOf, readShelf } from "./reading/shelf"

export type CheckOut = CheckoutInput & {
  customer_id: string
  idempotency_key: string
}

const HOUR = 3_600_000

/**
 * Buys in one call. Everything a purchase needs is ONE database transaction:
 * tender holds, order, consignments, purchase, payment intent and, last and
 * shortest, stock; a crash leaves all of it or nothing. Whatever is left to
 * pay is opened at the gateway after the commit (`startPayment`); a purchase
 * that tenders pay wholly is complete here.
 *
 * The same key and input answers the same purchase; another input refuses
 * with `idempotency_key_reused`. Refuses with `checkout_lines_faulty` (a
 * fault per line: sold out, short, gone), `checkout_own_changed` when price
 * or subsidy are not what the buyer agreed to, `fresh_goods_unconfirmed`,
 * `address_not_found`, `payment_method_missing`, and what tenders and
 * validators refuse. A refusal leaves the basket as it is.
 *
 * Not a Medusa workflow: there is one step and nothing to compensate, and at
 * eight o'clock the engine's bookkeeping would be a fifth of the work.
 */
export async function checkOut(
  container: MedusaContainer,
  input: CheckOut
): Promise<Purchase> {
  const input_hash = inputHash(agreedPart(input))
  const earlier = await earlierPurchase(container, input, input_hash)
  if (earlier) {
    return earlier
  }
  const at = new Date()
  const attempt = await prepare(container, input, at)
  try {
    return await inOneTransaction(container, (unit) =>
      place(unit, { ...attempt, input, input_hash, at })
    )
  } catch (error) {
    // Of two equal calls at once the second fails on the unique key.
    const winner = isRepeated(error)
      ? await earlierPurchase(container, input, input_hash)
      : undefined
    if (winner) {
      return winner
    }
    throw error
  }
}

/** What makes two calls the same call; the way back may differ. */
const agreedPart = (input: CheckOut) =>
  without(input, "idempotency_key", "customer_id", "return_url")

const UNIQUE_VIOLATION = "23505"

const isRepeated = (error: unknown) =>
  (error as { code?: string }).code === UNIQUE_VIOLATION

async function earlierPurchase(
  container: MedusaContainer,
  { customer_id, idempotency_key }: CheckOut,
  hash: string
): Promise<Purchase | undefined> {
  const earlier = await checkoutOf(container).purchaseByKey(
    customer_id,
    idempotency_key
  )
  if (earlier && earlier.input_hash !== hash) {
    throw refuse.notAllowed("idempotency_key_reused")
  }
  return earlier
}

type Attempt = {
  buyer: Buyer
  market: Market
  lines: OrderLine[]
  goods_fen: Fen
  address: Recipient & Pick<Purchase, "region">
  origins: Origins
  payment: { provider_id: string }
}

/** All that can be read, priced and refused before anything is locked. */
async function prepare(
  container: MedusaContainer,
  input: CheckOut,
  at: Date
): Promise<Attempt> {
  const { customer_id } = input
  const checkout = checkoutOf(container)
  const [buyer, market, sealed] = await Promise.all([
    buyerOf(container, customer_id),
    marketOf(container, customer_id),
    checkout.sealedAddressOf(customer_id, input.address_id),
  ])
  const shelf = await readShelf(
    container,
    market,
    input.lines.map(({ variant_id }) => variant_id)
  )
  const lines = linesOf(
    input.lines.map((line) => priceLine(line, shelf.get(line.variant_id)))
  )
  if (lines.some(({ item }) => item.is_fresh) && !input.fresh_goods_confirmed) {
    throw refuse.notAllowed("fresh_goods_unconfirmed")
  }
  const goods_fen = addFen(...lines.map(({ amount_fen }) => amount_fen))
  const attempt = {
    buyer,
    lines: tenderLines(
      lines.map((line) => ({
        ...line,
        variant_id: line.item.variant_id,
        fault: null,
      }))
    ),
    goods_fen,
    at,
  }
  await validatePurchase(container, attempt)
  const origins = await originsOf(
    container,
    lines.map(({ item }) => item.product_id),
    at
  )
  return {
    buyer,
    market,
    lines,
    goods_fen,
    address: checkout.people.sealDelivery(sealed),
    origins,
    payment: { provider_id: checkout.settings.payment.provider_id },
  }
}

/** Refuses all faults together, each under its variant. */
function linesOf(priced: readonly PricedWant[]): OrderLine[] {
  const faults = priced.flatMap(({ variant_id, fault }): Fault[] =>
    fault ? [refuse.fault(fault.code, fault.params, { path: variant_id })] : []
  )
  if (faults.length > 0) {
    throw refuse.notAllowed(
      "checkout_lines_faulty",
      { count: faults.length },
      faults
    )
  }
  const variants = new Set(priced.map(({ variant_id }) => variant_id))
  if (variants.size < priced.length) {
    throw refuse.invalid("lines_repeated")
  }
  return priced.flatMap(({ item, quantity, amount_fen }) =>
    item?.unit_price_fen
      ? [
          {
            line_id: generateEntityId(undefined, "ordli"),
            item,
            quantity,
            unit_price_fen: item.unit_price_fen,
            amount_fen,
          },
        ]
      : []
  )
}

type Placing = Attempt & { input: CheckOut; input_hash: string; at: Date }

async function place(unit: Unit, placing: Placing): Promise<Purchase> {
  const { buyer, lines, goods_fen, input, at } = placing
  const id = generateEntityId(undefined, "pur")
  const due_at = new Date(at.getTime() + PAYMENT_HOURS * HOUR)
  const tenderPurchase = { id, buyer }
  const held = await holdTenders(unit, {
    purchase: tenderPurchase,
    lines: tenderLines(
      lines.map((line) => ({
        ...line,
        variant_id: line.item.variant_id,
        fault: null,
      }))
    ),
    choice: input.tenders ?? "auto",
    at,
    // Later than the purchase lapses, so that lapsing gives it back first.
    expires_at: new Date(due_at.getTime() + HOUR),
  })
  const own_fen = fen(goods_fen - held.total_fen)
  assertAgreed(input, own_fen)
  const order = await createOrder(unit, {
    purchase_id: id,
    customer_id: input.customer_id,
    market: placing.market,
    lines,
    goods_fen,
    own_fen,
    credits: held.credits,
    at,
  })
  const union = {
    union_id: buyer.union_id ?? null,
    union_name: buyer.union_name ?? null,
    union_path: buyer.union_path ?? null,
  }
  await openConsignments(unit, {
    purchase_id: id,
    ...union,
    order,
    lines,
    splits: held.splits,
  })
  const isFree = own_fen === 0
  const method = isFree ? null : (input.payment_method ?? null)
  const payment =
    method === null
      ? undefined
      : {
          session_id: generateEntityId(undefined, "payses"),
          provider_id: placing.payment.provider_id,
          method,
          return_url: input.return_url ?? null,
        }
  const purchase: NewPurchase = {
    id,
    ...order,
    customer_id: input.customer_id,
    member_id: buyer.member_id ?? null,
    ...union,
    state: "awaiting_payment",
    goods_fen,
    delivery_fen: fen(0),
    subsidy_fen: held.total_fen,
    own_fen,
    idempotency_key: input.idempotency_key,
    input_hash: placing.input_hash,
    payment_method: method,
    ...placing.address,
    due_at,
    created_at: at,
    purses: held.purses,
    ...(payment && { payment }),
  }
  await useCheckout(unit, (checkout, context) =>
    checkout.recordPurchase(
      purchase,
      lines.map(({ item }) => item.variant_id),
      context
    )
  )
  if (payment) {
    await insertSession(unit, order.payment_collection_id, {
      ...payment,
      amount_fen: own_fen,
    })
  }
  if (isFree) {
    await postTenders(unit, tenderPurchase, held.purses, at)
    const paid = await payConsignments(unit, purchase, placing.origins, at)
    await useCheckout(unit, (checkout, context) =>
      checkout.movePurchase(
        id,
        "paid",
        { kind: "paid", at, actor_type: "customer" },
        context
      )
    )
    await unit.append(paid, newsOf(CheckoutEvents.paid, purchase, at))
  }
  await reserveStock(unit, lines)
  return {
    ...purchase,
    state: isFree ? "paid" : "awaiting_payment",
    refunded_subsidy_fen: fen(0),
    refunded_own_fen: fen(0),
    paid_at: isFree ? at : null,
    closed_at: null,
  }
}

/** The buyer pays what they saw, or decides again. */
function assertAgreed(
  { expected_own_fen, payment_method }: CheckOut,
  own_fen: Fen
) {
  if (own_fen !== expected_own_fen) {
    throw refuse.notAllowed("checkout_own_changed", {
      expected: formatYuan(expected_own_fen),
      actual: formatYuan(own_fen),
    })
  }
  if (own_fen > 0 && !payment_method) {
    throw refuse.invalid("payment_method_missing")
  }
}
