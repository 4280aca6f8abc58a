import { fen } from "@mall/ledger/money"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { GIFTING_MODULE, type NewRule } from "../../../types"
import type { GiftingModuleService } from ".."

const key = Buffer.alloc(32, 7).toString("base64")
const at = new Date("2026-03-01T02:00:00Z")
const step = { actor: { type: "union_staff", id: "ust_chair" } as const, at }
const page = { offset: 0, limit: 50 }

const provincial: NewRule = {
  id: "grl_js",
  province_code: "320000",
  union_id: null,
  kind: "yearly_cap",
  festival: null,
  amount_fen: fen(220_000),
  share_percent: null,
  document: "若干措施",
  starts_on: "2025-11-05",
  ends_on: null,
  source: null,
  reliability: "good",
  note: null,
}

const budget = (id: string, gift: number, change = {}) => ({
  id,
  union_id: "un_1",
  fiscal_year: 2026,
  gift_fen: fen(gift),
  annual_income_fen: null,
  effective_from: "2026-03-01",
  reason: "委员会 3 月 1 日会议",
  ...change,
})

const ownRule = (id: string, amount: number, change = {}) => ({
  id,
  kind: "yearly_cap" as const,
  festival: null,
  amount_fen: fen(amount),
  share_percent: null,
  document: "本单位办法",
  starts_on: "2026-03-01",
  ends_on: null,
  reason: "委员会 3 月 1 日会议",
  ...change,
})

moduleIntegrationTestRunner<GiftingModuleService>({
  moduleName: GIFTING_MODULE,
  resolve: path.resolve(__dirname, ".."),
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  moduleOptions: { personal_data: { keys: [`k1:${key}`], hash_key: key } },
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (statement: string) =>
      MikroOrmWrapper.forkManager().execute(statement)
    const inForce = async (on: string) =>
      (await service.budgetsOf("un_1", on))[0]

    describe("a union's budget", () => {
      it("is superseded by a new row and never forgotten", async () => {
        await service.setBudget(budget("gbu_1", 100_000), step)
        await service.setBudget(budget("gbu_2", 80_000), step)
        expect(await inForce("2026-03-01")).toMatchObject({
          id: "gbu_2",
          gift_fen: 80_000,
          set_by: "ust_chair",
          set_at: "2026-03-01T02:00:00.000Z",
        })
        const { rows, count } = await service.budgetHistory("un_1", page)
        expect(count).toBe(2)
        expect(rows.map(({ id }) => id)).toEqual(["gbu_2", "gbu_1"])
      })

      it("holds from its day on, whatever was set since", async () => {
        await service.setBudget(budget("gbu_1", 100_000), step)
        await service.setBudget(
          budget("gbu_2", 50_000, { effective_from: "2026-07-01" }),
          step
        )
        expect((await inForce("2026-06-30"))?.gift_fen).toBe(100_000)
        expect((await inForce("2026-07-01"))?.gift_fen).toBe(50_000)
        // Before any has begun, the first that will: rounds are bought early.
        expect((await inForce("2026-02-28"))?.gift_fen).toBe(100_000)
      })

      it("is written once when the same is set twice at once", async () => {
        await Promise.all([
          service.setBudget(budget("gbu_1", 100_000), step),
          service.setBudget(budget("gbu_2", 100_000), step),
        ])
        const { count } = await service.budgetHistory("un_1", page)
        expect(count).toBe(1)
      })

      it("cannot be backdated, by the service or in the database", async () => {
        const early = budget("gbu_1", 1, { effective_from: "2026-02-28" })
        await expect(service.setBudget(early, step)).rejects.toMatchObject({
          code: "gift_setting_backdated",
        })
        await service.setBudget(budget("gbu_2", 100_000), step)
        await expect(
          sql(`insert into gift_budget (id, union_id, fiscal_year, gift_fen,
                 effective_from, reason, set_by_type, set_by, set_at)
               values ('gbu_3', 'un_1', 2026, 1, '2026-02-28', 'x',
                 'union_staff', 'ust_1', '2026-03-01T02:00:00Z')`)
        ).rejects.toThrow("gift_budget_not_backdated")
      })

      it.each([
        "update gift_budget set gift_fen = 1",
        "delete from gift_budget",
        "truncate gift_budget",
      ])("is not touched in the database: %s", async (statement) => {
        await service.setBudget(budget("gbu_1", 100_000), step)
        await expect(sql(statement)).rejects.toThrow("append-only")
        expect((await inForce("2026-03-01"))?.gift_fen).toBe(100_000)
      })

      it("is one union's own", async () => {
        await service.setBudget(budget("gbu_1", 100_000), step)
        expect(await service.budgetsOf("un_2", "2026-03-01")).toEqual([])
        expect((await service.budgetHistory("un_2", page)).count).toBe(0)
      })
    })

    describe("a union's own rule", () => {
      it("is superseded by a new row and never forgotten", async () => {
        await service.setOwnRule("un_1", ownRule("grl_1", 100_000), step)
        await service.setOwnRule("un_1", ownRule("grl_2", 200_000), step)
        const rules = await service.rulesOf("320000", "un_1")
        expect(rules).toMatchObject([{ id: "grl_2", set_by: "ust_chair" }])
        const { rows } = await service.ownRuleHistory("un_1", page)
        expect(rows.map(({ id }) => id)).toEqual(["grl_2", "grl_1"])
      })

      it("cannot be backdated", async () => {
        const early = ownRule("grl_1", 1, { starts_on: "2026-02-28" })
        await expect(
          service.setOwnRule("un_1", early, step)
        ).rejects.toMatchObject({ code: "gift_setting_backdated" })
      })

      it.each([
        "update gift_rule set amount_fen = 1",
        "delete from gift_rule",
        "truncate gift_rule",
      ])("is not touched in the database: %s", async (statement) => {
        await service.setOwnRule("un_1", ownRule("grl_1", 100_000), step)
        await expect(sql(statement)).rejects.toThrow("append-only")
      })
    })

    it("keeps what a province's rule said before it was published anew", async () => {
      await service.importRules([provincial], at)
      const again = await service.importRules(
        [{ ...provincial, id: "grl_again" }],
        at
      )
      expect(again).toEqual([])
      const mended = { ...provincial, id: "grl_mended", amount_fen: fen(1) }
      expect(await service.importRules([mended], at)).toEqual([
        { id: "grl_mended", is_new: false },
      ])
      const rules = await service.rulesOf("320000", "un_1")
      expect(rules).toMatchObject([{ id: "grl_mended", amount_fen: 1 }])
      expect(await sql("select id from gift_rule")).toHaveLength(2)
    })

    it("imports once what is imported twice at once", async () => {
      await Promise.all([
        service.importRules([provincial], at),
        service.importRules([{ ...provincial, id: "grl_other" }], at),
      ])
      expect(await sql("select id from gift_rule")).toHaveLength(1)
    })
  },
})
