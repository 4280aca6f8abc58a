import { fen } from "@mall/ledger/money"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { GIFTING_MODULE, type NewRule } from "../../../types"
import type { GiftingModuleService } from ".."
import { at, by, chair, roundsOn } from "./round-fixtures"

const key = Buffer.alloc(32, 7).toString("base64")

const cap = (change: Partial<NewRule>): NewRule => ({
  id: "grl_cap",
  province_code: "320000",
  union_id: null,
  kind: "festival_cap",
  festival: null,
  amount_fen: fen(100_000),
  share_percent: null,
  document: "若干措施",
  starts_on: "2025-11-05",
  ends_on: null,
  source: null,
  reliability: "good",
  note: null,
  ...change,
})

moduleIntegrationTestRunner<GiftingModuleService>({
  moduleName: GIFTING_MODULE,
  resolve: path.resolve(__dirname, ".."),
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  moduleOptions: { personal_data: { keys: [`k1:${key}`], hash_key: key } },
  testSuite: ({ service, MikroOrmWrapper }) => {
    const { plan, goods, submit, approve, beginPlacing } = roundsOn(service)
    const sql = (statement: string) =>
      MikroOrmWrapper.forkManager().execute(statement)

    const setBudget = (id: string, gift_fen: number) =>
      service.setBudget(
        {
          id,
          union_id: "un_1",
          fiscal_year: 2026,
          gift_fen: fen(gift_fen),
          annual_income_fen: null,
          effective_from: "2025-12-01",
          reason: "会议决定",
        },
        by(chair)
      )

    describe("what was judged", () => {
      it("is kept with its rules, its budget and its figures", async () => {
        await service.importRules(
          [cap({ kind: "yearly_cap", amount_fen: fen(220_000) })],
          at
        )
        await setBudget("gbu_1", 1_000_000)
        const round = await plan("grd_1", 60_000)
        await submit(round)
        const { snapshot_hash } = await service.roundOf(round)
        expect(await service.judgementsOf("grd_1")).toMatchObject([
          {
            occasion: "submit",
            judged_on: "2025-12-01",
            actor_id: "ust_manager",
            snapshot_hash,
            outcome: "pass",
            rules: [{ id: "grl_cap", amount_fen: 220_000 }],
            figures: {
              member_count: 2,
              yearly: { highest_fen: 60_000 },
              budget: { id: "gbu_1", gift_fen: 1_000_000, committed_fen: 0 },
            },
            changes: [],
          },
        ])
        const [judgement] = await service.judgementsOf("grd_1")
        expect(judgement?.findings).toContainEqual(
          expect.objectContaining({ code: "yearly_cap", rule_id: "grl_cap" })
        )
      })

      it("stays as it was when a rule or budget is set later", async () => {
        await setBudget("gbu_1", 1_000_000)
        const round = await plan("grd_1", 60_000)
        await submit(round)
        await setBudget("gbu_2", 900_000)
        await approve(round)
        const [first, second] = await service.judgementsOf("grd_1")
        expect(first?.figures.budget).toMatchObject({ id: "gbu_1" })
        expect(second).toMatchObject({
          occasion: "approve",
          figures: { budget: { id: "gbu_2" } },
          changes: [{ code: "budget_changed" }],
        })
        const steps = await service.stepsOf("grd_1")
        expect(steps.at(-1)).toMatchObject({
          kind: "approve",
          note: "年度慰问品预算由 ¥10,000.00 变为 ¥9,000.00。",
        })
      })

      it("lets no approval through that the budget of the day refuses", async () => {
        await setBudget("gbu_1", 1_000_000)
        const round = await plan("grd_1", 60_000)
        await submit(round)
        await setBudget("gbu_2", 119_999)
        await expect(approve(round)).rejects.toMatchObject({
          code: "gift_round_refused",
        })
        expect(await service.judgementsOf("grd_1")).toHaveLength(1)
      })

      it.each([
        "update gift_judgement set outcome = 'warn'",
        "delete from gift_judgement",
        "truncate gift_judgement",
        "delete from gift_round",
      ])("is not touched in the database: %s", async (statement) => {
        await submit(await plan("grd_1", 60_000))
        await expect(sql(statement)).rejects.toThrow()
        expect(await service.judgementsOf("grd_1")).toHaveLength(1)
      })

      it("is needed by the database for every state it leads to", async () => {
        const round = await plan("grd_1", 60_000)
        await expect(
          sql(`update gift_round set state = 'submitted', snapshot_hash = 'x'`)
        ).rejects.toThrow("without a judgement")
        await submit(round)
        await expect(
          sql(`update gift_round set state = 'approved'`)
        ).rejects.toThrow("without a judgement")
        await approve(round)
        await expect(
          sql(`update gift_round set state = 'ordered', order_id = 'order_1'`)
        ).rejects.toThrow("without a judgement")
      })

      it("keeps a returned round from being deleted", async () => {
        const round = await plan("grd_1", 60_000)
        await submit(round)
        await service.returnToDraft(round, by(chair))
        await expect(service.deleteDraft(round)).rejects.toMatchObject({
          code: "gift_round_was_submitted",
        })
        const never = await plan("grd_2", 60_000)
        await service.deleteDraft(never)
        const left = await service.roundsOf(
          { union_id: "un_1" },
          { limit: 50, offset: 0 }
        )
        expect(left.count).toBe(1)
      })
    })

    describe("a cap of one festival", () => {
      it("sums all its rounds of the year, and no other festival's", async () => {
        await service.importRules([cap({})], at)
        await submit(await plan("grd_1", 60_000))
        const labour = { festival: "labour_day" } as const
        await submit(await plan("grd_other", 100_000, labour))
        await expect(submit(await plan("grd_2", 40_001))).rejects.toMatchObject(
          { code: "gift_round_refused" }
        )
        await submit(await plan("grd_3", 40_000))
      })

      it("lets only one of two rounds through that together exceed it", async () => {
        await service.importRules([cap({})], at)
        const rounds = [
          await plan("grd_1", 60_000),
          await plan("grd_2", 60_000),
        ]
        const results = await Promise.allSettled(
          rounds.map((round) => submit(round))
        )
        expect(results.map(({ status }) => status).sort()).toEqual([
          "fulfilled",
          "rejected",
        ])
      })

      it("is not escaped by giving a statutory festival another name", async () => {
        await service.importRules([cap({})], at)
        await submit(await plan("grd_1", 60_000))
        const renamed = await plan("grd_2", 60_000, { festival_name: "过年" })
        await expect(submit(renamed)).rejects.toMatchObject({
          code: "gift_round_refused",
        })
      })

      it("tells minority festivals apart by their names", async () => {
        await service.importRules([cap({})], at)
        const festival = (festival_name: string) => ({
          festival: "minority_festival" as const,
          festival_name,
          festival_document: "自治区人民政府批准文件",
          fiscal_year: 2025,
        })
        await submit(await plan("grd_1", 60_000, festival("古尔邦节")))
        await submit(await plan("grd_2", 60_000, festival("开斋节")))
        const again = await plan("grd_3", 60_000, festival(" 古尔邦节 "))
        await expect(submit(again)).rejects.toMatchObject({
          code: "gift_round_refused",
        })
      })

      it("sums birthdays against the birthday cap", async () => {
        await service.importRules([cap({ kind: "birthday_cap" })], at)
        const birthday = { festival: "birthday", fiscal_year: 2025 } as const
        await submit(await plan("grd_1", 60_000, birthday))
        const more = await plan("grd_2", 40_001, birthday)
        await expect(submit(more)).rejects.toMatchObject({
          code: "gift_round_refused",
        })
      })
    })

    describe("goods and origins of the day", () => {
      it("keep a round from being submitted, approved and ordered", async () => {
        const round = await plan("grd_1", 60_000)
        const withdrawn = await goods(round, { is_published: false })
        const refusal = { code: "gift_goods_not_orderable" }
        await expect(submit(round, withdrawn)).rejects.toMatchObject(refusal)
        await submit(round)
        await expect(approve(round, chair, withdrawn)).rejects.toMatchObject(
          refusal
        )
        await approve(round)
        await expect(beginPlacing(round, at, withdrawn)).rejects.toMatchObject({
          ...refusal,
          faults: [{ code: "gift_good_unpublished" }],
        })
        expect((await beginPlacing(round)).lines).toHaveLength(1)
      })

      it("decide the share of assisted counties, not what was saved", async () => {
        await service.importRules(
          [
            cap({
              kind: "min_assistance_share",
              amount_fen: null,
              share_percent: 30,
            }),
          ],
          at
        )
        const round = await plan("grd_1", 60_000)
        const listed = await goods(round)
        const delisted = await goods(round, { is_assisted: false })
        await expect(submit(round, delisted)).rejects.toMatchObject({
          code: "gift_round_refused",
        })
        await submit(round, listed)
        await approve(round)
        await expect(beginPlacing(round, at, delisted)).rejects.toMatchObject({
          code: "gift_round_refused",
        })
      })
    })
  },
})
