import path from "node:path"
import { civilDate } from "@mall/calendar/civil-date"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createGiftMall, type GiftMall } from "../../helpers/create-gift-mall"
import { giftRoad } from "../../helpers/pay-gift-round"

const chair = "chair@one.test"
const today = civilDate(new Date())

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let mall: GiftMall
    let road: ReturnType<typeof giftRoad>

    beforeEach(async () => {
      mall = await createGiftMall(getContainer())
      road = giftRoad(api, getContainer(), mall)
    })

    const budget = (change = {}) => ({
      fiscal_year: 2026,
      gift_fen: 1_000_000,
      annual_income_fen: null,
      reason: "委员会会议决定",
      ...change,
    })
    const ownRule = (change = {}) => ({
      kind: "yearly_cap",
      amount_fen: 100_000,
      document: "本单位慰问品发放办法",
      starts_on: today,
      reason: "委员会会议决定",
      ...change,
    })
    const setBudget = (body: object, who = chair) =>
      road.post("/union/gift-budgets", body, who)
    const setRule = (body: object, who = chair) =>
      road.post("/union/gift-rules", body, who)

    it("lets the chair alone set budget and standards", async () => {
      for (const who of ["manager@one.test", "auditor@one.test"]) {
        expect((await setBudget(budget(), who)).status).toBe(403)
        expect((await setRule(ownRule(), who)).status).toBe(403)
      }
      expect((await setBudget(budget())).status).toBe(200)
      expect((await setRule(ownRule())).status).toBe(200)
    })

    it("says who set a budget, when and why, and keeps what it was", async () => {
      await setBudget(budget())
      const { data } = await setBudget(
        budget({ gift_fen: 800_000, reason: "压缩开支" })
      )
      expect(data.budgets).toMatchObject([
        {
          gift_fen: 800_000,
          effective_from: today,
          reason: "压缩开支",
          set_by_name: "chair",
        },
      ])
      expect(JSON.stringify(data)).not.toContain("ust_")
      const history = await road.get(
        "/union/gift-budgets/history?fiscal_year=2026",
        "auditor@one.test"
      )
      expect(history.data).toMatchObject({
        count: 2,
        budgets: [
          { gift_fen: 800_000, reason: "压缩开支", set_by_name: "chair" },
          { gift_fen: 1_000_000, reason: "委员会会议决定" },
        ],
      })
    })

    it("keeps every standard the union set for itself", async () => {
      await setRule(ownRule())
      await setRule(ownRule({ amount_fen: 90_000 }))
      const history = await road.get(
        "/union/gift-rules/history",
        "auditor@one.test"
      )
      expect(history.data).toMatchObject({
        count: 2,
        rules: [
          { amount_fen: 90_000, set_by_name: "chair" },
          { amount_fen: 100_000, set_by_name: "chair" },
        ],
      })
    })

    it("takes no setting without a reason or for a day gone by", async () => {
      expect((await setBudget(budget({ reason: " " }))).status).toBe(400)
      expect((await setRule(ownRule({ reason: undefined }))).status).toBe(400)
      const early = { effective_from: "2020-01-01" }
      expect((await setBudget(budget(early))).data).toMatchObject({
        code: "gift_setting_backdated",
      })
      const backdated = ownRule({ starts_on: "2020-01-01" })
      expect((await setRule(backdated)).data).toMatchObject({
        code: "gift_setting_backdated",
      })
    })

    it("shows no union another's settings", async () => {
      await setBudget(budget())
      await setRule(ownRule())
      for (const url of ["/union/gift-budgets", "/union/gift-rules"]) {
        const { data } = await road.get(`${url}/history`, "chair@two.test")
        expect(data.count).toBe(0)
      }
      const { data } = await road.get("/union/gift-budgets", "chair@two.test")
      expect(data.budgets).toEqual([])
    })
  },
})
