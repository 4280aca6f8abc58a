import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import { IMPACT_MODULE } from ".."
import type { LineNews } from "../../../types"
import type { ImpactModuleService } from "../service"
import { accepted, paid, refunded } from "./news"

jest.setTimeout(120_000)

const EVERYTHING = { union_id: "", from: null, to: null }
const of = (union_id: string) => ({ ...EVERYTHING, union_id })
const PAGE = { limit: 50, offset: 0 }

/** A line's life: what it cost, what is refunded when, whether accepted. */
const life = fc.record({
  split: fc.tuple(
    fc.integer({ min: 0, max: 50_000 }),
    fc.integer({ min: 0, max: 50_000 }),
    fc.integer({ min: 1, max: 50_000 })
  ),
  shares: fc.array(fc.double({ min: 0.01, max: 0.6, noNaN: true }), {
    maxLength: 3,
  }),
  accepted_at: fc.nat({ max: 4 }),
  county_code: fc.constantFrom("522301", "530102", "620102"),
  buyer: fc.constantFrom("un_a", "un_b"),
})

type Life = typeof life extends fc.Arbitrary<infer T> ? T : never

const amountOf = ({ split }: Life) => split.reduce((sum, part) => sum + part, 0)

function tell(id: string, it: Life): LineNews[] {
  let left = amountOf(it)
  const refunds = it.shares.flatMap((share, index) => {
    const amount = Math.min(left, Math.floor(amountOf(it) * share))
    left -= amount
    return amount > 0 ? [refunded(id, `r${index}`, amount)] : []
  })
  const subject = {
    county_code: it.county_code,
    province_code: `${it.county_code.slice(0, 2)}0000`,
    buyer_union_id: it.buyer,
    buyer_path: `/un_city/${it.buyer}/`,
  }
  const rest = [...refunds]
  rest.splice(it.accepted_at, 0, accepted(id))
  return [paid(id, it.split, subject), ...rest]
}

const refundsIn = (news: LineNews[]) =>
  news.reduce(
    (sum, item) => sum + (item.kind === "refunded" ? item.amount_fen : 0),
    0
  )

moduleIntegrationTestRunner<ImpactModuleService>({
  moduleName: IMPACT_MODULE,
  resolve: `${__dirname}/..`,
  pathToMigrations: `${__dirname}/../migrations`,
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (text: string) =>
      (MikroOrmWrapper.forkManager() as SqlEntityManager).execute(text)

    it("keeps credits, chain and roll-ups true through any lives of any lines", async () => {
      let run = 0
      let credited = 0
      let reversed = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(life, { minLength: 1, maxLength: 6 }),
          fc.integer({ min: 1, max: 5 }),
          async (lives, batch) => {
            run += 1
            const news = lives.flatMap((it, line) =>
              tell(`conl_${run}_${line}`, it)
            )
            for (let at = 0; at < news.length; at += batch) {
              await service.postCredits(news.slice(at, at + batch))
            }
            expect(await service.postCredits(news)).toEqual([])

            const refunds = refundsIn(news)
            reversed += refunds
            credited += lives.reduce((sum, it) => sum + amountOf(it), -refunds)
            const { figures } = await service.summarize(EVERYTHING)
            expect(figures.total.credited_fen).toBe(credited)
            expect(figures.total.confirmed_fen).toBe(credited)
            expect(figures.total.awaiting_fen).toBe(0)
            expect(figures.total.reversed_fen).toBe(reversed)
            expect(figures.direct.credited_fen).toBe(
              credited - figures.assisted.credited_fen
            )
            const { rows } = await service.breakDown(EVERYTHING, "county", PAGE)
            expect(
              rows.reduce((sum, row) => sum + row.total.credited_fen, 0)
            ).toBe(credited)
            expect(await service.verify()).toMatchObject({
              is_intact: true,
              first_broken_seq: null,
              rollup_differences: 0,
            })
          }
        ),
        { numRuns: 25 }
      )
    })

    it("counts a purchase for every union on the buyer's path and no other", async () => {
      await service.postCredits([
        paid("a", [100, 0, 0], {
          buyer_union_id: "un_a",
          buyer_path: "/un_city/un_a/",
        }),
        paid("b", [0, 0, 40], {
          buyer_union_id: "un_b",
          buyer_path: "/un_city/un_b/",
        }),
      ])
      const totals = await Promise.all(
        ["un_city", "un_a", "un_b", "un_c"].map(async (id) => {
          const { figures, counts } = await service.summarize(of(id))
          return [id, figures.total.credited_fen, counts.unions]
        })
      )
      expect(totals).toEqual([
        ["un_city", 140, 2],
        ["un_a", 100, 1],
        ["un_b", 40, 1],
        ["un_c", 0, 0],
      ])
      const { rows } = await service.breakDown(of("un_city"), "union", PAGE)
      expect(rows.map(({ key }) => key)).toEqual(["un_a", "un_b"])
    })

    it("counts a product of two schemes for both, and once in the total", async () => {
      await service.postCredits([paid("a", [100, 0, 0])])
      const { rows } = await service.breakDown(EVERYTHING, "scheme", PAGE)
      expect(rows.map(({ key, total }) => [key, total.credited_fen])).toEqual([
        ["lifted_county", 100],
        ["national_key_county", 100],
      ])
      const { figures } = await service.summarize(EVERYTHING)
      expect(figures.total.credited_fen).toBe(100)
    })

    it("books each step in the month it happened", async () => {
      await service.postCredits([
        paid("a", [100, 0, 0], {}, "2026-01-31"),
        accepted("a", "2026-02-01"),
        refunded("a", "r1", 30, "2026-03-01"),
      ])
      const months = await service.trend(EVERYTHING)
      expect(
        months.map(({ month, total }) => [
          month,
          total.credited_fen,
          total.confirmed_fen,
        ])
      ).toEqual([
        ["2026-01", 100, 0],
        ["2026-02", 0, 100],
        ["2026-03", -30, -30],
      ])
      const january = { ...EVERYTHING, from: "2026-01", to: "2026-01" }
      const { figures } = await service.summarize(january)
      expect(figures.total.credited_fen).toBe(100)
    })

    it("gives the same line to one of many posting at once", async () => {
      const posts = await Promise.all(
        Array.from({ length: 8 }, () =>
          service.postCredits([paid("a", [60, 0, 40])])
        )
      )
      expect(posts.flat()).toHaveLength(2)
      expect((await service.verify()).is_intact).toBe(true)
    })

    it("refuses to post on a day without a counting rule", async () => {
      const news = [paid("a", [1, 0, 0], {}, "2016-12-31")]
      await expect(service.postCredits(news)).rejects.toMatchObject({
        code: "counting_rule_missing",
      })
    })

    it("lets nobody change, delete or truncate what is posted", async () => {
      await service.postCredits([paid("a", [100, 0, 0])])
      for (const attempt of [
        "update impact_credit set amount_fen = 1",
        "delete from impact_credit",
        "truncate impact_credit",
      ]) {
        await expect(sql(attempt)).rejects.toThrow("append-only")
      }
    })

    it("tells where the chain was broken and that a roll-up is off", async () => {
      await service.postCredits([paid("a", [100, 0, 0]), paid("b", [5, 0, 0])])
      await sql(`alter table impact_credit disable trigger user`)
      await sql(`update impact_credit set amount_fen = 200 where seq = 2`)
      await sql(`alter table impact_credit enable trigger user`)
      const report = await service.verify()
      expect(report).toMatchObject({ is_intact: false, first_broken_seq: 2 })
      expect(report.rollup_differences).toBeGreaterThan(0)
    })
  },
})
