import path from "node:path"
import { civilDate } from "@mall/calendar/civil-date"
import { readTable } from "@mall/spreadsheet/read"
import { createUnionStaffWorkflow } from "@mall/union/workflows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  createGiftMall,
  createOperator,
  type GiftMall,
} from "../../helpers/create-gift-mall"
import { giftRoad } from "../../helpers/pay-gift-round"
import { TEST_PASSWORD } from "../../helpers/sign-in"
import { unzip } from "../../helpers/unzip"

const chair = "chair@one.test"
const PACKAGE_FEN = 40_000

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let mall: GiftMall
    let road: ReturnType<typeof giftRoad>

    beforeEach(async () => {
      mall = await createGiftMall(getContainer(), { members: 5 })
      await createOperator(getContainer(), mall.operator)
      road = giftRoad(api, getContainer(), mall)
    })

    /** An approved round of five members with one place for a late joiner. */
    const approved = async (change = {}) => {
      const id = await road.draft({ reserve_members: 1, ...change })
      expect((await road.approve(id)).data.gift_round.state).toBe("approved")
      return id
    }

    /** HR sends another table: these people are new. */
    const importNewcomers = async (...names: string[]) => {
      const lines = names.map(
        (name, place) =>
          `X${place},${name},1380013${String(place).padStart(4, "0")},三车间,江苏省南京市中山路${place}号`
      )
      const csv = ["工号,姓名,手机号,部门,收货地址", ...lines].join("\n")
      const form = new FormData()
      form.append("file", new Blob([csv]), "新进职工.csv")
      const { data } = await road.post("/union/roster-imports", form)
      const url = `/union/roster-imports/${data.id}`
      for (let state = "parsing"; state === "parsing";) {
        state = (await road.get(url)).data.roster_import.state
      }
      const confirmed = await road.post(`${url}/confirm`)
      expect(confirmed.data.roster_import.state).toBe("confirmed")
    }

    type LateJoiner = { id: string; name: string }

    const lateJoiners = async (id: string) => {
      const { data } = await road.get(`${road.round(id)}/late-joiners`)
      return data as { members: LateJoiner[]; count: number }
    }

    const supplement = async (id: string, body: object) =>
      await road.post(`${road.round(id)}/supplements`, body)

    const forAll = async (id: string): Promise<string> => {
      const { data } = await supplement(id, { all_late_joiners: true })
      return data.gift_round.id
    }

    const submit = async (id: string, who?: string) =>
      await road.post(`${road.round(id)}/submit`, {}, who)

    const textOfAudit = async (id: string) => {
      const { data } = await api.post(
        `${road.round(id)}/audit-file/export`,
        {},
        {
          headers: await road.headers("auditor@one.test"),
          responseType: "arraybuffer",
        }
      )
      const buffer = unzip(Buffer.from(data)).get("审计表.xlsx")!
      let all = ""
      const file = { buffer, originalname: "审计表.xlsx" }
      for await (const { sheet, cells } of readTable(file)) {
        all += `${sheet} ${cells.map((cell) => cell.text).join(" ")}\n`
      }
      return all
    }

    /** The union has another chair by then: its last one stays. */
    const suspendApproverOf = async (id: string) => {
      await createUnionStaffWorkflow(getContainer()).run({
        input: {
          union_id: mall.union,
          email: "next-chair@one.test",
          display_name: "新主席",
          roles: ["chair"],
          password: TEST_PASSWORD,
        },
      })
      const { approved_by } = await road.view(id)
      const answer = await road.post(
        `/admin/unions/${mall.union}/staff/${approved_by}/suspend`,
        undefined,
        mall.operator
      )
      expect(answer.status).toBe(200)
    }

    it("shows the chair the reserve and its money before the approval", async () => {
      const id = await road.draft({ reserve_members: 1 })
      expect((await road.view(id)).reserve).toEqual({
        members: 1,
        used: 0,
        left: 1,
        amount_fen: PACKAGE_FEN,
      })
      const check = await road.post(`${road.round(id)}/check`)
      expect(check.data.findings).toContainEqual(
        expect.objectContaining({
          code: "reserve_members",
          outcome: "pass",
          numbers: expect.objectContaining({ members: 1, amount: "¥400.00" }),
        })
      )
      await submit(id)
      const seen = await road.view(id)
      expect(seen).toMatchObject({
        reserve_members: 1,
        total_fen: 5 * PACKAGE_FEN,
        reserve: { amount_fen: PACKAGE_FEN },
      })
      // What was approved has the reserve in it: nobody widens it afterwards.
      await road.sql()("gift_round").update({ reserve_members: 2 })
      const answer = await road.post(
        `${road.round(id)}/approve`,
        { snapshot_hash: seen.snapshot_hash },
        chair
      )
      expect(answer.data).toMatchObject({
        code: "gift_round_changed_after_submission",
      })
    })

    it("submits no round with more places than a fifth of its members", async () => {
      const id = await road.draft({ reserve_members: 2 })
      const refused = await submit(id)
      expect(refused.data).toMatchObject({
        code: "gift_round_refused",
        faults: [{ code: "reserve_members" }],
      })
    })

    it("goes the whole road from a second roster to an order of its own", async () => {
      const parent = await approved()
      await road.pay(parent)
      await importNewcomers("钱新进", "孙新进")
      const { members, count } = await lateJoiners(parent)
      expect(count).toBe(2)
      expect(members).toMatchObject([
        { name: "钱**", mobile: "138****0000", department: "三车间" },
        { name: "孙**", mobile: "138****0001", has_address: true },
      ])
      const made = await supplement(parent, { member_ids: [members[0]!.id] })
      expect(made.data.gift_round).toMatchObject({
        state: "draft",
        supplement_of: parent,
        name: "春节慰问 补充1",
        packages: [{ name: "年货", total_fen: PACKAGE_FEN }],
        parent: { id: parent, approved_by_name: "chair", outside_approval: [] },
      })
      const id: string = made.data.gift_round.id
      const check = await road.post(`${road.round(id)}/check`)
      expect(check.data).toMatchObject({
        member_count: 1,
        sum: { amount_fen: PACKAGE_FEN },
      })

      // The approval was given; that its chair has left takes nothing from it.
      await suspendApproverOf(parent)
      const submitted = await submit(id)
      const { snapshot_hash } = await road.view(parent)
      expect(submitted.data.gift_round).toMatchObject({
        state: "approved",
        approved_under: snapshot_hash,
        outside_approval: null,
      })
      expect((await submit(id)).status).toBe(200)
      const { steps, approved_by } = await road.view(id)
      expect(approved_by).toBe((await road.view(parent)).approved_by)
      expect(steps.at(-1)).toMatchObject({
        kind: "approve_under",
        note: expect.stringContaining(snapshot_hash),
      })

      await road.pay(id)
      const orders = await road.sql()("gift_round").select("id", "order_id")
      expect(new Set(orders.map(({ order_id }) => order_id)).size).toBe(2)
      const allocated = await road
        .sql()("gift_allocation")
        .where({ round_id: id })
      expect(allocated).toMatchObject([{ member_id: members[0]!.id }])
      await road.ship(id, mall.millet)
      await road.ship(id, mall.mutton)
      const received = await road.post(`${road.round(id)}/receipts`, {
        all: true,
      })
      expect(received.data.gift_round.state).toBe("completed")

      expect(await road.view(parent)).toMatchObject({
        state: "paid",
        reserve: { members: 1, used: 1, left: 0, amount_fen: 0 },
        supplements: [
          { id, member_count: 1, state: "completed", total_fen: PACKAGE_FEN },
        ],
      })
      expect((await lateJoiners(parent)).count).toBe(1)
      const ofSupplement = await textOfAudit(id)
      const on = civilDate(new Date())
      expect(ofSupplement).toContain(`概况 依据的批准 「春节慰问」${on} 的批准`)
      expect(ofSupplement).toContain(`依据的批准内容校验值 ${snapshot_hash}`)
      const ofParent = await textOfAudit(parent)
      expect(ofParent).toContain("概况 补充名额 1")
      expect(ofParent).toMatch(
        /补充批次 .*春节慰问 补充1 1 .* 已完成 依据本批次的批准/
      )
    })

    it("goes to the chair beyond the reserve, and says why", async () => {
      const parent = await approved()
      await importNewcomers("钱新进", "孙新进")
      const id = await forAll(parent)
      const why = {
        code: "beyond_reserve",
        sentence: { zh: "本批次 2 人，原批次的补充名额还剩 1 名。" },
      }
      expect((await road.view(id)).parent.outside_approval).toMatchObject([why])
      const { data } = await submit(id)
      expect(data.gift_round).toMatchObject({
        state: "submitted",
        approved_by: null,
        approved_under: null,
        parent: { outside_approval: [why] },
      })
      const { snapshot_hash } = data.gift_round
      const answer = await road.post(
        `${road.round(id)}/approve`,
        { snapshot_hash },
        chair
      )
      expect(answer.data.gift_round).toMatchObject({
        state: "approved",
        approved_under: null,
      })
      expect((await road.post(`${road.round(id)}/place`)).status).toBe(200)
      expect(await textOfAudit(id)).toContain(
        "单独审批的原因 本批次 2 人，原批次的补充名额还剩 1 名。"
      )
    })

    it("goes to another chair where the chair of its round submits it", async () => {
      const parent = await approved()
      await importNewcomers("钱新进")
      const id = await forAll(parent)
      const { data } = await submit(id, chair)
      expect(data.gift_round).toMatchObject({
        state: "submitted",
        outside_approval: [{ code: "submitter_approved" }],
      })
    })

    it("goes to the chair once its goods cost more", async () => {
      const parent = await approved({ per_head_fen: 60_000 })
      await importNewcomers("钱新进")
      const id = await forAll(parent)
      await setPrice(mall.mutton, 210)
      expect((await submit(id)).data).toMatchObject({
        code: "gift_goods_not_orderable",
        faults: [{ code: "gift_package_price_changed" }],
      })
      await road.post(`${road.round(id)}/packages`, {
        packages: [
          {
            name: "年货",
            items: [
              { variant_id: mall.millet.variant_id, quantity: 2 },
              { variant_id: mall.mutton.variant_id, quantity: 1 },
            ],
          },
        ],
      })
      expect((await submit(id)).data.gift_round).toMatchObject({
        state: "submitted",
        outside_approval: [
          {
            code: "prices_risen",
            sentence: {
              zh: "「滩羊肉」的单价由批准时的 ¥200.00 涨到 ¥210.00。",
            },
          },
        ],
      })
    })

    it("is refused for a member who has reached the cap", async () => {
      const first = await approved()
      const second = await approved()
      await importNewcomers("钱新进")
      const rule = await road.post(
        "/union/gift-rules",
        {
          kind: "yearly_cap",
          amount_fen: 2 * PACKAGE_FEN - 1,
          document: "本单位规定",
          starts_on: civilDate(new Date()),
          reason: "节约开支",
        },
        chair
      )
      expect(rule.status).toBe(200)
      const once = await submit(await forAll(first))
      expect(once.data.gift_round.state).toBe("approved")
      const twice = await submit(await forAll(second))
      expect(twice.status).toBe(400)
      expect(twice.data).toMatchObject({
        code: "gift_round_refused",
        faults: [{ code: "yearly_cap" }],
      })
    })

    it("supplies nobody twice, and says which of them it is, masked", async () => {
      const parent = await approved()
      await importNewcomers("钱新进")
      const [newcomer] = (await lateJoiners(parent)).members
      const [old] = await road
        .sql()("gift_participant")
        .where({ round_id: parent })
      const refused = await supplement(parent, {
        member_ids: [newcomer!.id, old.member_id],
      })
      expect(refused.status).toBe(400)
      expect(refused.data).toMatchObject({
        code: "gift_supplement_members_taken",
        faults: [{ row: 2 }],
      })
      expect(JSON.stringify(refused.data)).not.toContain("张测试")
      const made = await Promise.all([
        supplement(parent, { all_late_joiners: true }),
        supplement(parent, { all_late_joiners: true }),
      ])
      expect(made.map(({ status }) => status).sort()).toEqual([200, 400])
    })

    it("keeps its round from being returned or called off until it is itself", async () => {
      const parent = await approved()
      await importNewcomers("钱新进")
      const id = await forAll(parent)
      const refusal = { code: "gift_round_has_supplements" }
      const returned = await road.post(
        `${road.round(parent)}/return`,
        { note: "改" },
        chair
      )
      expect(returned.data).toMatchObject(refusal)
      const cancelled = await road.post(`${road.round(parent)}/cancel`)
      expect(cancelled.data).toMatchObject(refusal)
      await submit(id)
      await road.post(`${road.round(id)}/cancel`)
      expect((await road.view(parent)).reserve).toMatchObject({ left: 1 })
      expect((await road.post(`${road.round(parent)}/cancel`)).status).toBe(200)
    })

    it("is the business of the union's own managers alone", async () => {
      const parent = await approved()
      await importNewcomers("钱新进")
      const url = `${road.round(parent)}/late-joiners`
      const stranger = "manager@two.test"
      expect((await road.get(url, stranger)).status).toBe(404)
      expect((await road.get(url, "auditor@one.test")).status).toBe(200)
      const make = (who: string) =>
        road.post(
          `${road.round(parent)}/supplements`,
          { all_late_joiners: true },
          who
        )
      expect((await make(stranger)).status).toBe(404)
      expect((await make("auditor@one.test")).status).toBe(403)
      const id = await forAll(parent)
      expect((await road.get(road.round(id), stranger)).status).toBe(404)
    })

    const setPrice = async (good: GiftMall["millet"], yuan: number) => {
      const amount = { amount: yuan, raw_amount: { value: String(yuan) } }
      const [link] = await road
        .sql()("product_variant_price_set")
        .where({ variant_id: good.variant_id })
      await road
        .sql()("price")
        .where({ price_set_id: link.price_set_id })
        .update(amount)
    }
  },
})
