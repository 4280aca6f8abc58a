import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import fs from "node:fs"
import net from "node:net"
import { AnswerError, type Client, signIn } from "../../harness/client"
import { type Mall, type Server, startMall } from "../../harness/mall"
import {
  approvedRound,
  confirmTransfer,
  goodsOfSeveral,
  placeRound,
  type Round,
  uploadReceipt,
  type WaitingTransfer,
} from "../../harness/road"
import {
  confirmRoster,
  inventedMember,
  inventedRoster,
  previewRoster,
} from "../../harness/roster"
import {
  readableIn,
  readableInFiles,
  readableInText,
} from "../../harness/readable"
import { until } from "../../harness/until"
import { booksOfRound } from "../../harness/books"
import { handOutEverything } from "../../harness/hand-out"
import { shipAll } from "../../harness/ship"

const MEMBERS = 400
const DEATHS = Number(process.env.MALL_DEATHS ?? 4)
const SELLERS = 2

type Clients = { manager: Client; chair: Client; operator: Client }

const at = (server: Server): Promise<Clients> =>
  Promise.all([
    signIn(server.url, "union_staff", "manager@demo.union"),
    signIn(server.url, "union_staff", "chair@demo.union"),
    signIn(server.url, "user", "admin@demo.mall"),
  ]).then(([manager, chair, operator]) => ({ manager, chair, operator }))

/** Any moment of what usually takes this long, a little after it included. */
const someMoment = (usualMs: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * usualMs * 1.2))

function sweep(
  name: string,
  start: () => Promise<{ mall: Mall; end: () => Promise<void> }>
) {
  describe(name, () => {
    let mall: Mall
    let end: () => Promise<void>
    let goods: string[]
    let usualMs = 500

    /** The server that takes the calls; the one that is killed. */
    const front = () => mall.servers[0]!

    /**
     * Does the thing and kills its server at some moment of it; starts the
     * server again and repeats until it is done, as a person would.
     */
    const interrupted = async <T>(act: (clients: Clients) => Promise<T>) => {
      const attempt = act(await at(front())).catch(() => undefined)
      await someMoment(usualMs)
      await front().kill()
      await attempt
      await front().start()
      return await act(await at(front()))
    }

    const newRound = async (n: number) => {
      const { manager, chair } = await at(front())
      return await approvedRound(manager, chair, {
        name: `春节慰问 ${n}`,
        per_head_fen: 60_000,
        variant_ids: goods,
      })
    }

    /** Paid, counted and handed over: the outbox is drained. */
    const settled = (round: Round) =>
      until("the outbox to drain", async () => {
        const books = await booksOfRound(mall.database, round.id)
        return books.parcels === MEMBERS * SELLERS &&
          books.credited_fen === books.line_fen
          ? books
          : undefined
      })

    beforeAll(async () => {
      ;({ mall, end } = await start())
      const { manager } = await at(front())
      const roster = await inventedRoster(MEMBERS)
      const preview = await previewRoster(manager, roster)
      await confirmRoster(manager, preview.id)
      const picked = await goodsOfSeveral(manager, SELLERS, 25_000)
      goods = picked.map(({ variant_id }) => variant_id)
      await mall.database.query(
        `update inventory_level set stocked_quantity = 1000000,
           raw_stocked_quantity = '{"value":"1000000","precision":20}'`
      )
      // One union takes more rounds here than a year's cap has room for.
      await mall.database.query(
        `insert into gift_rule (id, province_code, union_id, kind, festival,
           amount_fen, document, starts_on, ends_on, reliability, reason,
           set_by_type, set_by, set_at)
         select 'grl_roomy_' || seq, province_code, union_id, kind, festival,
           100000000, document, starts_on, ends_on, reliability, 'test',
           'system', 'test', now()
         from gift_rule where kind = 'yearly_cap'`
      )
      const first = await newRound(0)
      const began = performance.now()
      await placeRound(manager, first.id)
      usualMs = performance.now() - began
    }, 300_000)

    afterAll(async () => {
      await mall?.stop()
      await end?.()
    })

    it(`leaves exactly one whole order, payment and shipment after ${DEATHS} deaths in each`, async () => {
      for (let n = 1; n <= DEATHS; n += 1) {
        const round = await newRound(n)

        await interrupted(({ manager }) => placeRound(manager, round.id))
        const placed = await booksOfRound(mall.database, round.id)
        expect(placed).toMatchObject({
          orders: 1,
          allocations: MEMBERS,
          allocated_fen: placed.order_fen,
          line_fen: placed.order_fen,
          reserved: MEMBERS * SELLERS,
        })

        await interrupted(async ({ manager, operator }) => {
          const transfer = await uploadReceipt(manager, round.id).catch(
            async (error: unknown) => {
              // Confirmed before the death: nothing is left to upload.
              if (!(error instanceof AnswerError)) throw error
              const answer = await manager.get<{ transfer: WaitingTransfer }>(
                `/union/gift-rounds/${round.id}/transfer`
              )
              return answer.transfer
            }
          )
          await confirmTransfer(operator, transfer)
        })
        const paid = await settled(round)
        expect(paid).toMatchObject({ captured_fen: placed.order_fen })

        await interrupted(() => shipAll(front().url, mall.database, round.id))
        const shipped = await booksOfRound(mall.database, round.id)
        expect(shipped).toMatchObject({
          orders: 1,
          allocations: MEMBERS,
          reserved: 0,
          fulfilled: MEMBERS * SELLERS,
          parcels_shipped: MEMBERS * SELLERS,
          credited_fen: placed.order_fen,
        })
      }
    }, 900_000)

    it("answers one order to everybody who places at once, on any server", async () => {
      const round = await newRound(DEATHS + 1)
      const callers = mall.servers.filter(({ mode }) => mode !== "worker")
      const answers = await Promise.all(
        [...callers, ...callers, ...callers].map(async (server) => {
          const { manager } = await at(server)
          return await placeRound(manager, round.id)
        })
      )
      expect(new Set(answers.map(({ order_id }) => order_id)).size).toBe(1)
      const books = await booksOfRound(mall.database, round.id)
      expect(books).toMatchObject({
        orders: 1,
        allocations: MEMBERS,
        reserved: MEMBERS * SELLERS,
      })
    }, 120_000)

    it("gives the last stock to one round whole, and refuses the other by name", async () => {
      const rounds = [await newRound(DEATHS + 2), await newRound(DEATHS + 3)]
      await mall.database.query(
        `update inventory_level set
           stocked_quantity = reserved_quantity + ${MEMBERS + 10},
           raw_stocked_quantity = jsonb_build_object(
             'value', (reserved_quantity + ${MEMBERS + 10})::text, 'precision', 20)`
      )
      const servers = mall.servers.filter(({ mode }) => mode !== "worker")
      const outcomes = await Promise.allSettled(
        rounds.map(async ({ id }, n) => {
          const { manager } = await at(servers[n % servers.length]!)
          return await placeRound(manager, id)
        })
      )
      const refused = outcomes.filter(({ status }) => status === "rejected")
      expect(refused).toHaveLength(1)
      const { reason } = refused[0] as { reason: AnswerError }
      expect(reason.status).toBe(400)
      expect(reason.message).toMatch(/\d+/)
      const books = await Promise.all(
        rounds.map(({ id }) => booksOfRound(mall.database, id))
      )
      expect(books.map(({ orders }) => orders).sort()).toEqual([0, 1])
      expect(books.map(({ allocations }) => allocations).sort()).toEqual([
        0,
        MEMBERS,
      ])
    }, 120_000)

    it("keeps no name, mobile or address of a member readable in database, logs, URLs or files", async () => {
      const { manager, operator } = await at(front())
      await mall.database.query(
        `update inventory_level set stocked_quantity = 1000000,
           raw_stocked_quantity = '{"value":"1000000","precision":20}'`
      )
      const round = await newRound(DEATHS + 4)
      await placeRound(manager, round.id)
      const transfer = await uploadReceipt(manager, round.id)
      await confirmTransfer(operator, transfer)
      await settled(round)
      const files = await handOutEverything(manager, mall.database, round.id)
      expect(files).toBe(4 + SELLERS)

      const people = Array.from({ length: 50 }, (_, n) => inventedMember(n + 1))
      const secrets = people.flatMap(({ name, mobile, address }) => [
        name,
        mobile,
        address,
      ])
      const logs = mall.servers.map((server) => server.log())
      // The log is one that would tell: it has the calls with their URLs.
      expect(logs.join("")).toContain(`/union/gift-rounds/${round.id}/place`)
      expect([
        ...(await readableIn(mall.database, secrets)),
        ...logs.flatMap((log) => readableInText(log, secrets)),
        ...readableInFiles(mall.folders, secrets),
      ]).toEqual([])
      // A file of this round was kept, so the folder is the one that is used.
      expect([
        ...mall.folders.flatMap((folder) => filesIn(folder)),
      ]).toContainEqual(expect.stringMatching(/\.pdf$/))
    }, 240_000)
  })
}

const filesIn = (folder: string) =>
  fs.existsSync(folder)
    ? fs.readdirSync(folder, { recursive: true }).map(String)
    : []

sweep("one process on the embedded defaults", async () => ({
  mall: await startMall(),
  end: async () => {},
}))

const hasRedis = spawnSync("redis-server", ["--version"]).status === 0
if (hasRedis) {
  sweep("two servers and a worker on Redis", async () => {
    const redis = await startRedis()
    const mall = await startMall({
      modes: ["server", "server", "worker"],
      redisUrl: redis.url,
    })
    return { mall, end: redis.stop }
  })
} else {
  // `describe.skip` would still run its callback, and that starts Redis.
  it.skip("two servers and a worker on Redis: no redis-server here", () => {})
}

async function startRedis() {
  const port = await freePort()
  const child: ChildProcess = spawn(
    "redis-server",
    ["--port", String(port), "--save", "", "--appendonly", "no"],
    { stdio: "ignore" }
  )
  await until("redis", async () =>
    (await canConnect(port)) ? true : undefined
  )
  return {
    url: `redis://localhost:${port}`,
    stop: async () => {
      child.kill("SIGKILL")
    },
  }
}

const canConnect = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = net.connect(port, "127.0.0.1")
    socket.once("connect", () => {
      socket.destroy()
      resolve(true)
    })
    socket.once("error", () => resolve(false))
  })

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once("error", reject)
    probe.listen(0, () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
