import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { parseArgs } from "node:util"
import { generateJwtToken } from "@medusajs/framework/utils"
import type pg from "pg"
import { contradictions } from "../harness/checkout-books"
import { AnswerError, type Client, createClient } from "../harness/client"
import { grantedWorkers, type Worker } from "../harness/granted-workers"
import { type Mall, startMall } from "../harness/mall"
import { report } from "../harness/report"
import { vanillaOrdersPerSecond } from "../harness/vanilla"

const VANILLA_ORDERS = 30
const WARM_UP = 20
/** What of the workers can have the good that everybody wants. */
const STOCKED_SHARE = 0.9

type Good = { variant_id: string; price_fen: number; level_id: string }

/**
 * Members with an allowance each, granted by a programme of their union, want
 * the same two goods at once; of one there is less than they want. Half of
 * the allowances pay everything, the others leave a rest for the provider.
 * Beside it, in the same run and on the same server, Medusa's own six-call
 * checkout of ONE line.
 */
async function main() {
  const { values } = parseArgs({
    options: {
      members: { type: "string", default: "400" },
      concurrency: { type: "string", default: "16" },
      json: { type: "boolean", default: false },
    },
  })
  const mall = await startMall({ bench: true })
  try {
    report(
      values.json,
      await measure(mall, Number(values.members), Number(values.concurrency))
    )
  } finally {
    await mall.stop()
  }
}

async function measure(mall: Mall, members: number, concurrency: number) {
  const url = mall.servers[0]!.url
  const key = await publishableKey(mall.database)
  const goods = await twoGoods(mall.database)
  const price = goods.reduce((sum, good) => sum + good.price_fen, 0)
  const part = Math.floor(price / 3)
  const half = Math.ceil(members / 2)
  const [rich, poor, first] = (await grantedWorkers(mall, [
    { department: "全额", count: half, each_fen: price },
    { department: "三分之一", count: half, each_fen: part },
    { department: "热身", count: WARM_UP, each_fen: price },
  ])) as [Worker[], Worker[], Worker[]]
  const store = createClient(url, { "x-publishable-api-key": key })
  const buy = buyerOf(store, mall.jwtSecret, goods, price)

  for (const worker of first) {
    await buy(worker, price)
  }
  const stock = Math.floor(members * STOCKED_SHARE)
  await setStock(mall.database, goods[0]!, stock)
  const wanting = interleaved(
    rich.map((worker) => ({ worker, granted: price })),
    poor.map((worker) => ({ worker, granted: part }))
  )

  const took: number[] = []
  let bought = 0
  let soldOut = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (let next = wanting.pop(); next; next = wanting.pop()) {
        const began = performance.now()
        if (await buy(next.worker, next.granted)) {
          bought += 1
        } else {
          soldOut += 1
        }
        took.push(performance.now() - began)
      }
    })
  )
  const seconds = (performance.now() - start) / 1000
  const perSecond = bought / seconds
  const books = await judge(mall, goods[0]!)
  const vanilla = await vanillaOrdersPerSecond({
    url,
    publishableKey: key,
    variantId: goods[1]!.variant_id,
    orders: VANILLA_ORDERS,
    atOnce: 4,
  })
  return {
    members,
    concurrency,
    orders: bought,
    sold_out: soldOut,
    seconds: round2(seconds),
    orders_per_second: round2(perSecond),
    p50_ms: Math.round(percentile(took, 0.5)),
    p95_ms: Math.round(percentile(took, 0.95)),
    vanilla_orders_per_second: round2(vanilla),
    ratio_to_vanilla: round2(perSecond / vanilla),
    ...books,
  }
}

/** Buys one of each; false when it is sold out. Anything else is a failure. */
function buyerOf(
  store: Client,
  secret: string,
  goods: readonly Good[],
  price: number
) {
  return async ({ id, address_id, purse }: Worker, granted: number) => {
    const own = Math.max(0, price - granted)
    const token = generateJwtToken(
      {
        actor_id: id,
        actor_type: "customer",
        auth_identity_id: id,
        app_metadata: { customer_id: id },
      },
      { secret, expiresIn: "1h" }
    )
    const headers = { authorization: `Bearer ${token}` }
    try {
      const placed = await store.raw("/store/checkout", {
        headers: { ...headers, "idempotency-key": `bench-${id}` },
        body: {
          lines: goods.map(({ variant_id }) => ({ variant_id, quantity: 1 })),
          address_id,
          tenders: [purse],
          expected_own_fen: own,
          fresh_goods_confirmed: true,
          ...(own > 0 && { payment_method: "wechat_pay" }),
        },
      })
      const { purchase } = (await placed.json()) as { purchase: { id: string } }
      if (own > 0) {
        await store.raw(`/store/purchases/${purchase.id}/check-payment`, {
          headers,
          body: {},
        })
      }
      return true
    } catch (error) {
      if (
        error instanceof AnswerError &&
        error.code === "checkout_lines_faulty"
      ) {
        return false
      }
      throw error
    }
  }
}

/** Two goods of two cooperatives, the cheapest in whole fen. */
async function twoGoods(database: pg.Pool): Promise<Good[]> {
  const { rows } = await database.query<Good>(
    `select distinct on (pc.cooperative_id) v.id as variant_id,
       (p.amount * 100)::int as price_fen, l.id as level_id
     from product_variant v
     join product_cooperative pc on pc.product_id = v.product_id
     join product_variant_price_set s on s.variant_id = v.id
     join price p on p.price_set_id = s.price_set_id
       and p.currency_code = 'cny' and p.price_list_id is null
     join product_variant_inventory_item k on k.variant_id = v.id
     join inventory_level l on l.inventory_item_id = k.inventory_item_id
     order by pc.cooperative_id, p.amount, v.id limit 2`
  )
  for (const good of rows) {
    await setStock(database, good, 1_000_000)
  }
  return rows
}

/** As much as is reserved already, and so many more. */
async function setStock(database: pg.Pool, good: Good, stock: number) {
  await database.query(
    `update inventory_level set stocked_quantity = reserved_quantity + $1,
       raw_stocked_quantity = jsonb_build_object('value',
         trim_scale(reserved_quantity + $1)::text, 'precision', 20)
     where id = $2`,
    [stock, good.level_id]
  )
}

/** What went wrong, if anything: goods sold twice, money spent twice. */
async function judge(mall: Mall, good: Good) {
  const ask = async <Row extends pg.QueryResultRow>(
    query: string,
    values: unknown[] = []
  ) => (await mall.database.query<Row>(query, values)).rows
  const [level] = await ask<{ oversold: number }>(
    `select greatest(0, coalesce(sum(r.quantity), 0)
       - max(l.stocked_quantity))::int as oversold
     from inventory_level l left join reservation_item r
       on r.inventory_item_id = l.inventory_item_id
         and r.location_id = l.location_id and r.deleted_at is null
     where l.id = $1`,
    [good.level_id]
  )
  const [purses] = await ask<{ overspent_fen: number }>(
    `select coalesce(sum(greatest(0, spent - granted)), 0)::int
       as overspent_fen
     from (select p.member_id, sum(p.subsidy_fen) as spent,
         (select coalesce(sum(a.amount_fen), 0) from subsidy_allowance a
           where a.member_id = p.member_id) as granted
       from purchase p group by 1) s`
  )
  const file = path.join(os.tmpdir(), `mall-books-${process.pid}.json`)
  await mall.exec("check-ledger.ts", [file])
  const differences = JSON.parse(fs.readFileSync(file, "utf8")) as unknown[]
  fs.rmSync(file)
  const wrong = await contradictions(ask)
  ;[...wrong, ...differences.map((one) => JSON.stringify(one))].forEach((one) =>
    process.stderr.write(`${one}\n`)
  )
  return {
    oversold: level?.oversold ?? -1,
    overspent_fen: purses?.overspent_fen ?? -1,
    books_balanced: wrong.length === 0 && differences.length === 0,
  }
}

async function publishableKey(database: pg.Pool) {
  const { rows } = await database.query<{ token: string }>(
    `select token from api_key where type = 'publishable'
       and revoked_at is null and deleted_at is null order by created_at`
  )
  return rows[0]?.token ?? ""
}

const interleaved = <T>(left: T[], right: T[]): T[] =>
  left.flatMap((item, index) => [item, ...right.slice(index, index + 1)])

const percentile = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0

const round2 = (value: number) => Math.round(value * 100) / 100

void main()
