import { parseArgs } from "node:util"
import type pg from "pg"
import { type Client, signIn } from "../harness/client"
import { type Mall, startMall } from "../harness/mall"
import { report } from "../harness/report"
import {
  approvedRound,
  confirmTransfer,
  goodsOfSeveral,
  placeRound,
  uploadReceipt,
} from "../harness/road"
import { confirmRoster, inventedRoster, previewRoster } from "../harness/roster"
import { until } from "../harness/until"
import { vanillaOrdersPerSecond } from "../harness/vanilla"

const SELLERS = 3
const VANILLA_ORDERS = 20

/**
 * From "place" until order, allocations, reservations and, with the outbox
 * drained, consignment lines, parcels and credits are all committed; beside
 * it Medusa's own checkout and a raw insert, in the same run.
 */
async function main() {
  const { values } = parseArgs({
    options: {
      recipients: { type: "string", default: "10000" },
      json: { type: "boolean", default: false },
    },
  })
  const recipients = Number(values.recipients)
  const mall = await startMall({ bench: true })
  try {
    report(values.json, await measure(mall, recipients))
  } finally {
    await mall.stop()
  }
}

async function measure(mall: Mall, recipients: number) {
  const url = mall.servers[0]!.url
  const manager = await signIn(url, "union_staff", "manager@demo.union")
  const chair = await signIn(url, "union_staff", "chair@demo.union")
  const operator = await signIn(url, "user", "admin@demo.mall")
  const { round, goods } = await prepareRound(mall, manager, chair, recipients)
  const idleRss = mall.servers[0]!.peakRssMb()

  const start = performance.now()
  await placeRound(manager, round.id)
  const placed = performance.now()
  const transfer = await uploadReceipt(manager, round.id)
  await confirmTransfer(operator, transfer)
  await credited(mall.database, round.id)
  const counted = performance.now()
  await handedOver(mall.database, round.id, recipients * SELLERS)
  const seconds = (counted - start) / 1000
  const peakRss = mall.servers[0]!.peakRssMb()
  const handedOverSeconds = (performance.now() - start) / 1000

  const raw = await rawRowsPerSecond(mall.database, recipients)
  const vanilla = await vanillaOrdersPerSecond({
    url,
    publishableKey: await publishableKey(mall.database),
    variantId: goods[0]!.variant_id,
    orders: VANILLA_ORDERS,
    atOnce: 4,
  })
  const perSecond = recipients / seconds
  return {
    recipients,
    seconds: round2(seconds),
    place_seconds: round2((placed - start) / 1000),
    parcels_seconds: round2(handedOverSeconds),
    recipients_per_second: Math.round(perSecond),
    vanilla_orders_per_second: round2(vanilla),
    ratio_to_vanilla: Math.round(perSecond / vanilla),
    raw_rows_per_second: Math.round(raw),
    raw_over_ours: round2(raw / perSecond),
    peak_rss_mb: peakRss,
    rss_before_mb: idleRss,
  }
}

async function prepareRound(
  mall: Mall,
  manager: Client,
  chair: Client,
  recipients: number
) {
  const preview = await previewRoster(manager, await inventedRoster(recipients))
  await confirmRoster(manager, preview.id)
  const goods = await goodsOfSeveral(manager, SELLERS, 30_000)
  // The demonstration's stock is a village's; this round is a province's.
  await mall.database.query(
    `update inventory_level set stocked_quantity = 10000000,
       raw_stocked_quantity = '{"value":"10000000","precision":20}'`
  )
  const round = await approvedRound(manager, chair, {
    name: "春节慰问（基准）",
    per_head_fen: 100_000,
    variant_ids: goods.map(({ variant_id }) => variant_id),
  })
  return { round, goods }
}

/** Every paid line has its provisional credit. */
const credited = (database: pg.Pool, roundId: string) =>
  until("the credits", async () => {
    const { rows } = await database.query<{ done: boolean }>(
      `select count(l.id) > 0 and count(l.id) = count(c.consignment_line_id) as done
       from consignment s
       join consignment_line l on l.consignment_id = s.id and l.is_countable
       left join impact_credit c
         on c.consignment_line_id = l.id and c.kind = 'provisional'
       where s.source_id = $1 and s.state <> 'awaiting_payment'`,
      [roundId]
    )
    return rows[0]?.done ? true : undefined
  })

const handedOver = (database: pg.Pool, roundId: string, parcels: number) =>
  until("the parcels", async () => {
    const { rows } = await database.query<{ done: boolean }>(
      `select count(*) = $2 as done from parcel p
       join consignment s on s.id = p.consignment_id
       where s.source_id = $1`,
      [roundId, parcels]
    )
    return rows[0]?.done ? true : undefined
  })

/** The wall: the same allocation rows, inserted by values with no rule at all. */
async function rawRowsPerSecond(database: pg.Pool, count: number) {
  await database.query(
    `create table raw_allocation (like gift_allocation including all)`
  )
  const { rows } = await database.query<Record<string, unknown>>(
    `select * from gift_allocation limit $1`,
    [count]
  )
  const columns = Object.keys(rows[0] ?? {})
  const batch = Math.floor(60_000 / columns.length)
  const start = performance.now()
  for (let from = 0; from < rows.length; from += batch) {
    const part = rows.slice(from, from + batch)
    const places = part.map(
      (_, row) =>
        `(${columns.map((__, column) => `$${row * columns.length + column + 1}`).join(",")})`
    )
    await database.query(
      `insert into raw_allocation (${columns.join(",")}) values ${places.join(",")}`,
      part.flatMap((row) => columns.map((column) => row[column]))
    )
  }
  return rows.length / ((performance.now() - start) / 1000)
}

async function publishableKey(database: pg.Pool) {
  const { rows } = await database.query<{ token: string }>(
    `select token from api_key where type = 'publishable'
       and revoked_at is null and deleted_at is null order by created_at`
  )
  return rows[0]?.token ?? ""
}

const round2 = (value: number) => Math.round(value * 100) / 100

void main()
