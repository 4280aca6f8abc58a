import { fen } from "@mall/ledger/money"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { GIFTING_MODULE } from "../../../types"
import type { NewRule } from "../../../types"
import {
  at,
  by,
  chair,
  cheapPackageOf,
  manager,
  packageOf,
  roundsOn,
} from "./round-fixtures"
import { type GiftingModuleService } from ".."

const all = { limit: 50, offset: 0 }
const key = Buffer.alloc(32, 7).toString("base64")

const yearlyCap: NewRule = {
  id: "grl_js",
  province_code: "320000",
  union_id: null,
  kind: "yearly_cap",
  festival: null,
  amount_fen: fen(220_000),
  share_percent: null,
  document: "关于进一步完善基层工会经费使用 促进职工消费的若干措施",
  starts_on: "2025-11-05",
  ends_on: null,
  source: null,
  reliability: "good",
  note: null,
}

moduleIntegrationTestRunner<GiftingModuleService>({
  moduleName: GIFTING_MODULE,
  resolve: path.resolve(__dirname, ".."),
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  moduleOptions: { personal_data: { keys: [`k1:${key}`], hash_key: key } },
  testSuite: ({ service, MikroOrmWrapper }) => {
    const { plan, submit, approve, beginPlacing } = roundsOn(service)

    describe("the yearly cap across rounds", () => {
      beforeEach(async () => {
        await service.importRules([yearlyCap], at)
      })

      it("lets only one of two rounds through that together exceed it", async () => {
        const one = await plan("grd_1", 120_000)
        const other = await plan("grd_2", 120_000)
        const results = await Promise.allSettled([submit(one), submit(other)])
        const refused = results.filter((item) => item.status === "rejected")
        expect(refused).toHaveLength(1)
        expect(refused[0]).toMatchObject({
          reason: { code: "gift_round_refused" },
        })
        const { gift_rounds } = await service.roundsOf(
          { union_id: "un_1" },
          all
        )
        expect(gift_rounds.map((round) => round.state).sort()).toEqual([
          "draft",
          "submitted",
        ])
      })

      it("lets both through that meet it exactly", async () => {
        await submit(await plan("grd_1", 110_000))
        await submit(await plan("grd_2", 110_000))
        const { gift_rounds } = await service.roundsOf(
          { union_id: "un_1" },
          all
        )
        expect(gift_rounds.map((round) => round.state)).toEqual([
          "submitted",
          "submitted",
        ])
      })

      it("is free again once a round is called off", async () => {
        const one = await plan("grd_1", 120_000)
        await submit(one)
        await service.cancel(one, by(manager))
        await expect(submit(await plan("grd_2", 120_000))).resolves.toBe(
          undefined
        )
      })

      it("is imported once however often it is imported", async () => {
        await service.importRules([{ ...yearlyCap, id: "grl_other" }], at)
        expect(await service.rulesOf("320000", "un_1")).toHaveLength(1)
      })
    })

    describe("approval", () => {
      it("is refused to who submitted", async () => {
        const key = await plan("grd_1", 60_000)
        await submit(key)
        await expect(approve(key, manager)).rejects.toMatchObject({
          code: "gift_round_self_approval",
        })
      })

      it("takes effect once, given twice at once", async () => {
        const key = await plan("grd_1", 60_000)
        await submit(key)
        await Promise.all([approve(key), approve(key)])
        const steps = await service.stepsOf(key.id)
        expect(steps.map((step) => step.kind)).toEqual([
          "draft",
          "submit",
          "approve",
        ])
      })

      it("is refused for a round that is not what was submitted", async () => {
        const key = await plan("grd_1", 60_000)
        await submit(key)
        await MikroOrmWrapper.forkManager().execute(
          `delete from gift_participant where member_id = 'umb_2'`
        )
        await expect(approve(key)).rejects.toMatchObject({
          code: "gift_round_changed_after_submission",
        })
      })

      it("gives a returned round back as a draft without a roster", async () => {
        const key = await plan("grd_1", 60_000)
        await submit(key)
        const round = await service.returnToDraft(key, {
          ...by(chair),
          note: "请减少",
        })
        expect(round).toMatchObject({ state: "draft", submitted_by: null })
        const { count } = await service.participantsOf(key.id, {
          offset: 0,
          limit: 10,
        })
        expect(count).toBe(0)
      })
    })

    it("lets the order go the day after the deadline, with the default", async () => {
      const key = await plan("grd_1", 60_000)
      await service.changeDraft(key, {
        mode: "choice",
        choice_deadline: "2025-12-10",
      })
      await expect(submit(key)).rejects.toMatchObject({
        code: "gift_round_choice_of_one",
      })
      await service.replacePackages(key, [
        packageOf(key.id, fen(60_000)),
        cheapPackageOf(key.id),
      ])
      await submit(key)
      await approve(key)
      // 23:59 of the 10th in Shanghai, and the first minute of the 11th.
      const lastMinute = new Date("2025-12-10T15:59:00Z")
      const nextDay = new Date("2025-12-10T16:00:00Z")
      await expect(beginPlacing(key, lastMinute)).rejects.toMatchObject({
        code: "gift_choices_open",
      })
      const { lines } = await beginPlacing(key, nextDay)
      expect(lines).toMatchObject([{ quantity: 2 }])
    })

    it("hides a round from every other union", async () => {
      await plan("grd_1", 60_000)
      await expect(
        service.roundOf({ id: "grd_1", union_id: "un_2" })
      ).rejects.toMatchObject({ code: "gift_round_not_found" })
      await expect(
        service.changeDraft({ id: "grd_1", union_id: "un_2" }, { name: "x" })
      ).rejects.toMatchObject({ code: "gift_round_not_found" })
    })

    it("shows a higher union the rounds of its subtree, drafts excepted", async () => {
      const key = await plan("grd_1", 60_000)
      const above = { union_id: "un_0", subtree_path: "/un_1/" }
      expect((await service.roundsOf(above, all)).count).toBe(0)
      await submit(key)
      expect((await service.roundsOf(above, all)).count).toBe(1)
    })
  },
})
