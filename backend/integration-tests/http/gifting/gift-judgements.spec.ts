import path from "node:path"
import { revokeOriginClaimsWorkflow } from "@mall/origin/workflows"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { springYear } from "../../../harness/road"
import { createGiftMall, type GiftMall } from "../../helpers/create-gift-mall"
import { giftRoad } from "../../helpers/pay-gift-round"

const chair = "chair@one.test"

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let mall: GiftMall
    let road: ReturnType<typeof giftRoad>

    beforeEach(async () => {
      mall = await createGiftMall(getContainer())
      road = giftRoad(api, getContainer(), mall)
    })

    const unpublish = (product_id: string) =>
      getContainer()
        .resolve(Modules.PRODUCT)
        .updateProducts(product_id, { status: "draft" })

    const revokeOrigin = async (product_id: string) => {
      const [claim] = await road
        .sql()("origin_claim")
        .where({ product_id })
        .select("id")
      await revokeOriginClaimsWorkflow(getContainer()).run({
        input: { claim_ids: [claim.id], revoked_on: "2026-01-01" },
      })
    }

    const setBudget = (gift_fen: number) =>
      road.post(
        "/union/gift-budgets",
        {
          fiscal_year: springYear(new Date()),
          gift_fen,
          annual_income_fen: null,
          reason: "委员会会议决定",
        },
        chair
      )

    it("submits no round with goods that were withdrawn, and names all of them", async () => {
      const id = await road.draft()
      await unpublish(mall.millet.product_id)
      await revokeOrigin(mall.mutton.product_id)
      const refused = await road.post(`${road.round(id)}/submit`)
      expect(refused.status).toBe(400)
      expect(refused.data).toMatchObject({ code: "gift_goods_not_orderable" })
      expect(refused.data.message).toContain("「小米」已下架。")
      expect(refused.data.message).toContain(
        "「滩羊肉」的产地声明已撤销或过期。"
      )
      expect(
        refused.data.faults.map(({ code }: { code: string }) => code)
      ).toEqual(["gift_good_unpublished", "gift_good_origin_ended"])
      const check = await road.post(`${road.round(id)}/check`)
      expect(check.data.findings).toContainEqual(
        expect.objectContaining({
          code: "gift_good_unpublished",
          outcome: "refuse",
        })
      )
    })

    it("orders nothing that was withdrawn after its approval", async () => {
      const id = await road.draft()
      await road.approve(id)
      await unpublish(mall.millet.product_id)
      await revokeOrigin(mall.mutton.product_id)
      const refused = await road.post(`${road.round(id)}/place`)
      expect(refused.data).toMatchObject({ code: "gift_goods_not_orderable" })
      expect(refused.data.faults).toHaveLength(2)
      expect(await road.sql()("order")).toEqual([])
      expect(await road.sql()("reservation_item")).toEqual([])
      expect((await road.view(id)).state).toBe("approved")
    })

    it("tells the chair what changed since the round was submitted", async () => {
      await setBudget(1_000_000)
      const id = await road.draft()
      await road.post(`${road.round(id)}/submit`)
      await setBudget(900_000)
      const check = await road.post(`${road.round(id)}/check`, {}, chair)
      expect(check.data.changes).toMatchObject([{ code: "budget_changed" }])
      const { snapshot_hash } = await road.view(id)
      await road.post(`${road.round(id)}/approve`, { snapshot_hash }, chair)
      const { steps } = await road.view(id)
      expect(steps.at(-1)).toMatchObject({
        kind: "approve",
        note: "年度慰问品预算由 ¥10,000.00 变为 ¥9,000.00。",
      })
    })

    it("shows auditors what was judged and against which rows, no stranger", async () => {
      await setBudget(1_000_000)
      const id = await road.draft()
      await road.approve(id)
      await road.post(`${road.round(id)}/place`)
      const url = `${road.round(id)}/judgements`
      const { data } = await road.get(url, "auditor@one.test")
      expect(
        data.judgements.map(({ occasion }: { occasion: string }) => occasion)
      ).toEqual(["submit", "approve", "place"])
      expect(data.judgements[0]).toMatchObject({
        actor_name: "manager",
        outcome: "pass",
        rules: [{ kind: "yearly_cap", starts_on: "2025-11-05" }],
        figures: { budget: { gift_fen: 1_000_000, committed_fen: 0 } },
      })
      expect((await road.get(url, "chair@two.test")).status).toBe(404)
    })
  },
})
