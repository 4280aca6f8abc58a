import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { generateJwtToken } from "@medusajs/framework/utils"
import { contradictions } from "../../harness/checkout-books"
import {
  AnswerError,
  type Client,
  createClient,
  signIn,
} from "../../harness/client"
import { crashDatabase } from "../../harness/crash-database"
import { grantSubsidy } from "../../harness/grant-subsidy"
import { type Mall, startMall } from "../../harness/mall"
import {
  confirmRoster,
  inventedRoster,
  previewRoster,
} from "../../harness/roster"
import { until } from "../../harness/until"

const WORKERS = 12
const SUBSIDY_FEN = 2_000

type Worker = { id: string; address_id: string }
type Wanted = { variant_id: string; quantity: number }
type Bought = { purchase: { id: string; state: string } }
type Row = Record<string, unknown>

/** A server busy with dying or a database recovering: try again. */
const isPassing = (error: unknown) =>
  !(error instanceof AnswerError) || error.status >= 500

/** As an app does with one key until it has an answer. */
const persistently = <T>(what: string, ask: () => Promise<T>) =>
  until(what, () =>
    ask().catch((error: unknown) => {
      if (isPassing(error)) return undefined
      throw error
    })
  )

describe("purchases on a bad day", () => {
  let mall: Mall
  let workers: Worker[]
  let wanted: Wanted[]
  let key: string

  const front = () => mall.servers[0]!
  const rows = async (query: string, values: unknown[] = []) =>
    (await mall.database.query<Row>(query, values)).rows

  const as = ({ id }: Worker): Client =>
    createClient(front().url, {
      "x-publishable-api-key": key,
      authorization: `Bearer ${generateJwtToken(
        {
          actor_id: id,
          actor_type: "customer",
          auth_identity_id: id,
          app_metadata: { customer_id: id },
        },
        { secret: mall.jwtSecret, expiresIn: "1h" }
      )}`,
    })

  const buy = (worker: Worker) =>
    persistently("the purchase", async () => {
      const { quote } = await as(worker).post<{
        quote: { totals: { own_fen: number } }
      }>("/store/checkout/quote", { lines: wanted })
      const answer = await as(worker).raw("/store/checkout", {
        headers: { "idempotency-key": `bad-day-${worker.id}` },
        body: {
          lines: wanted,
          address_id: worker.address_id,
          expected_own_fen: quote.totals.own_fen,
          fresh_goods_confirmed: true,
          payment_method: "wechat_pay",
        },
      })
      return (await answer.json()) as Bought
    })

  /** The intents at the gateway that nobody has paid yet are paid. */
  const payAll = () => {
    const open = mall.sandbox
      .intents()
      .filter(({ status }) => status === "requires_action")
    open.forEach(({ id }) => mall.sandbox.pay(id))
    return open.length
  }

  const allPaid = () =>
    until("every purchase to be paid", async () => {
      const open = await rows(
        "select id from purchase where state = 'awaiting_payment'"
      ).catch(() => [{}])
      return open.length === 0 ? true : undefined
    })

  beforeAll(async () => {
    mall = await startMall()
    // A crash of PostgreSQL alone then loses nothing it said was written.
    await mall.database.query(
      `do $$ begin execute format('alter database %I set synchronous_commit = on',
         current_database()); end $$`
    )
    await front().stop()
    await front().start()
    const [manager, chair, operator] = await Promise.all([
      signIn(front().url, "union_staff", "manager@demo.union"),
      signIn(front().url, "union_staff", "chair@demo.union"),
      signIn(front().url, "user", "admin@demo.mall"),
    ])
    const preview = await previewRoster(manager, await inventedRoster(WORKERS))
    await confirmRoster(manager, preview.id)
    const programme = await grantSubsidy(
      { manager, chair, operator },
      { members: WORKERS, per_member_fen: SUBSIDY_FEN }
    )
    workers = await boundWorkers(programme)
    wanted = await twoGoods()
    const [api] = await rows(
      "select token from api_key where type = 'publishable' limit 1"
    )
    key = String(api?.token)
  }, 300_000)

  afterAll(() => mall?.stop())

  /** Customers with an address each, who proved to be members. */
  async function boundWorkers(programme: string): Promise<Worker[]> {
    const file = path.join(os.tmpdir(), `mall-workers-${process.pid}.json`)
    await mall.exec("prepare-workers.ts", [String(WORKERS), file])
    const made = JSON.parse(fs.readFileSync(file, "utf8")) as Worker[]
    fs.rmSync(file)
    await rows(
      `update union_member m set customer_id = w.id
       from (select id, row_number() over (order by id) as n
         from unnest($1::text[]) as id) w,
       (select id, row_number() over (order by id) as n from union_member
         where customer_id is null and id in
           (select member_id from subsidy_allowance where programme_id = $2)) f
       where m.id = f.id and f.n = w.n`,
      [made.map(({ id }) => id), programme]
    )
    return made
  }

  /** One good of each of two cooperatives, both of assisted counties. */
  async function twoGoods(): Promise<Wanted[]> {
    const found = await rows(
      `select distinct on (pc.cooperative_id) v.id as variant_id
       from product_variant v
       join product p on p.id = v.product_id and p.status = 'published'
       join product_cooperative pc on pc.product_id = v.product_id
       join product_variant_price_set s on s.variant_id = v.id
       join price on price.price_set_id = s.price_set_id
         and price.currency_code = 'cny' and price.price_list_id is null
         and price.amount >= 30
       order by pc.cooperative_id, v.id limit 2`
    )
    await rows(
      `update inventory_level set stocked_quantity = 1000000,
         raw_stocked_quantity = '{"value":"1000000","precision":20}'`
    )
    return found.map(({ variant_id }) => ({
      variant_id: String(variant_id),
      quantity: 1,
    }))
  }

  it("loses no paid order, makes none twice and loses no subsidy", async () => {
    const some = (from: number) => workers.slice(from, from + 3)

    // The server dies while they order, and answers the same order after it.
    const ordering = some(0).map(buy)
    await front().kill()
    await front().start()
    await Promise.all(ordering)

    // It is dead when they pay, and every notice of it is lost.
    await Promise.all(some(3).map(buy))
    mall.sandbox.holdNotices()
    await front().kill()
    expect(payAll()).toBe(6)
    mall.sandbox.dropNotices()
    await front().start()
    await allPaid()

    // It dies on the first notices; they come again, more often than needed.
    await Promise.all(some(6).map(buy))
    mall.sandbox.releaseNotices()
    payAll()
    await front().kill()
    await front().start()
    mall.sandbox
      .events()
      .filter(({ type }) => type === "payment_intent.succeeded")
      .forEach(({ id }) => mall.sandbox.repeatNotice(id))
    await allPaid()

    // The database crashes while they order and while they pay.
    const under = some(9).map(buy)
    await crashDatabase(mall.database)
    await Promise.all(under)
    payAll()
    await crashDatabase(mall.database)
    await allPaid()

    const [sums] = await rows(
      `select count(*)::int as purchases,
         count(distinct customer_id)::int as buyers,
         count(distinct order_id)::int as orders,
         sum(own_fen)::int as own_fen, sum(subsidy_fen)::int as subsidy_fen
       from purchase where state = 'paid'`
    )
    const received = mall.sandbox
      .intents()
      .reduce((sum, { amount_received }) => sum + amount_received, 0)
    expect(sums).toEqual({
      purchases: WORKERS,
      buyers: WORKERS,
      orders: WORKERS,
      own_fen: received,
      subsidy_fen: WORKERS * SUBSIDY_FEN,
    })
    const [purses] = await rows(
      `select sum(left_fen)::int as left_fen from subsidy_allowance where member_id in
         (select id from union_member where customer_id is not null)`
    )
    expect(purses).toEqual({ left_fen: 0 })
    expect(await contradictions(rows)).toEqual([])
    const [orders] = await rows(`select count(*)::int as n from "order"`)
    expect(orders).toEqual({ n: WORKERS })
  }, 600_000)
})
