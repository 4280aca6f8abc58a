import path from "node:path"
import { civilDate } from "@mall/calendar/civil-date"
import { remindGiftChoosers } from "@mall/gifting/workflows"
import {
  SIGN_IN_MODULE,
  type SignInModuleService,
} from "@mall/sign-in/modules/sign-in"
import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  createGiftMall,
  createMembers,
  createOperator,
  type GiftMall,
} from "../../helpers/create-gift-mall"
import { giftRoad } from "../../helpers/pay-gift-round"
import { publishableKey } from "../../helpers/publishable-key"
import { signInWorker } from "../../helpers/sign-in-worker"

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS)
/** Ten in the morning in China of that day. */
const morning = (days: number) =>
  new Date(`${civilDate(inDays(days))}T10:00:00+08:00`)
const mobileOf = (index: number) => `139${String(index).padStart(8, "0")}`
const NEW_HOME = "江苏省苏州市姑苏区平江路8号"

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let mall: GiftMall
    let road: ReturnType<typeof giftRoad>

    beforeEach(async () => {
      mall = await createGiftMall(getContainer())
      await createOperator(getContainer(), mall.operator)
      road = giftRoad(api, getContainer(), mall)
    })

    /** An approved round of two packages, 年货 for ¥400 and 小米 for ¥100. */
    const choosing = async (change = {}) => {
      const id = await road.draft({
        mode: "choice",
        choice_deadline: civilDate(inDays(5)),
        ...change,
      })
      const items = (variant_id: string, quantity: number) => [
        { variant_id, quantity },
      ]
      await road.post(`${road.round(id)}/packages`, {
        packages: [
          { name: "羊肉", items: items(mall.mutton.variant_id, 1) },
          { name: "小米", items: items(mall.millet.variant_id, 1) },
        ],
      })
      const { status, data } = await road.approve(id)
      expect([status, data.code]).toEqual([200, undefined])
      const { packages } = await road.view(id)
      return { id, mutton: packages[0].id, millet: packages[1].id }
    }
    const worker = async (mobile: string) => {
      const token = await signInWorker(api, getContainer(), mobile)
      const key = await publishableKey(getContainer())
      const config = {
        headers: {
          authorization: `Bearer ${token}`,
          "x-publishable-api-key": key,
        },
        validateStatus: () => true,
      }
      const url = (id: string, verb = "") =>
        `/store/gift-rounds/${id}${verb && `/${verb}`}`
      return {
        list: () => api.get("/store/gift-rounds", config),
        see: (id: string) => api.get(url(id), config),
        choose: (id: string, package_id: string) =>
          api.put(url(id, "choice"), { package_id }, config),
        move: (id: string, address: string) =>
          api.put(url(id, "address"), { address }, config),
        optOut: (id: string) => api.put(url(id, "opt-out"), {}, config),
        optIn: (id: string) => api.delete(url(id, "opt-out"), config),
      }
    }
    const participants = async (id: string, query = "") =>
      (await road.get(`${road.round(id)}/participants${query}`)).data
    const messages = async () => {
      const kept = await getContainer()
        .resolve(Modules.NOTIFICATION)
        .listNotifications(
          { channel: "sms" },
          { take: 100, order: { created_at: "ASC" } }
        )
      const service =
        getContainer().resolve<SignInModuleService>(SIGN_IN_MODULE)
      const all = await service.openMessages(kept)
      return all.filter(({ template }) => template.startsWith("gift-choice"))
    }

    it("lets a member choose, change and correct the address, and staff see it", async () => {
      const { id, mutton, millet } = await choosing()
      const member = await worker(mobileOf(0))
      const list = (await member.list()).data
      expect(list).toMatchObject({
        count: 1,
        gift_rounds: [{ id, is_open: true, is_awaiting_choice: true }],
      })

      const seen = await member.see(id)
      expect(seen.headers["cache-control"]).toContain("no-store")
      expect(seen.data.gift_round).toMatchObject({
        union_name: "甲工会委员会",
        is_open: true,
        package_id: null,
        name: "春节慰问",
        recipient_name: expect.stringMatching(/^张\*+/),
        mobile: "139****0000",
        address: "江苏省南京市玄武区中山路0号",
        packages: [
          {
            name: "羊肉",
            total_fen: 20_000,
            items: [{ county_name: "盐池县" }],
          },
          { name: "小米", total_fen: 10_000 },
        ],
        parcels: [],
      })

      expect((await member.choose(id, mutton)).status).toBe(200)
      const chosen = await member.choose(id, millet)
      expect(chosen.data.gift_round).toMatchObject({
        package_id: millet,
        chosen_by: "member",
        is_awaiting_choice: false,
      })
      const moved = await member.move(id, `  ${NEW_HOME}  `)
      expect(moved.data.gift_round.address).toBe(NEW_HOME)

      const page = await participants(id, "?is_chosen=true")
      expect(page).toMatchObject({
        count: 1,
        participants: [
          { package_id: millet, chosen_by: "member", mobile: "139****0000" },
        ],
      })
      const view = await road.view(id)
      expect(view.choosers).toMatchObject({ member: 1, unchosen: 2 })
      expect(view.choice_link).toMatch(new RegExp(`/gifts/${id}$`))
      expect(view.steps.at(-1).kind).toBe("approve")
    })

    it("keeps the corrected address sealed, for this round alone", async () => {
      const { id } = await choosing()
      const member = await worker(mobileOf(0))
      await member.move(id, NEW_HOME)
      const rows = await road.sql()("gift_participant").select("address_enc")
      expect(JSON.stringify(rows)).not.toContain("平江路")
      const changed = await road
        .sql()("gift_participant")
        .whereNotNull("address_changed_at")
        .select("address_enc")
      const before = await road
        .sql()("union_member")
        .where("id", "like", "%000000")
        .select("address_enc")
      expect(changed).toHaveLength(1)
      expect(changed[0].address_enc).not.toBe(before[0].address_enc)
      for (const [address, code] of [
        ["=1+1", "gift_address_is_formula"],
        ["   ", "gift_address_missing"],
        ["长".repeat(201), "gift_address_too_long"],
      ] as const) {
        const { status, data } = await member.move(id, address)
        expect([status, data.code]).toEqual([400, code])
      }
    })

    it("answers another union's member, a stranger and a draft's members 404 alike", async () => {
      const { id, mutton } = await choosing()
      await createMembers(getContainer(), mall.other, 4)
      await road
        .sql()("union_member")
        .where({ union_id: mall.other })
        .whereNot("id", "like", "%000003")
        .delete()
      const draft = await road.draft()
      const member = await worker(mobileOf(0))
      for (const person of [
        await worker(mobileOf(3)),
        await worker("13700000000"),
      ]) {
        expect((await person.list()).data).toEqual({
          gift_rounds: [],
          count: 0,
        })
        for (const answer of [
          await person.see(id),
          await person.choose(id, mutton),
          await person.move(id, NEW_HOME),
          await person.optOut(id),
          await person.optIn(id),
          await person.see("grd_absent"),
        ]) {
          expect([answer.status, answer.data.code]).toEqual([
            404,
            "gift_round_not_yours",
          ])
        }
      }
      expect((await member.see(draft)).status).toBe(404)
    })

    it("takes nothing once the choosing has ended", async () => {
      const { id, mutton } = await choosing()
      const member = await worker(mobileOf(0))
      await member.choose(id, mutton)
      await road
        .sql()("gift_round")
        .where({ id })
        .update({ choice_deadline: civilDate(inDays(-1)) })
      expect((await member.see(id)).data.gift_round).toMatchObject({
        is_open: false,
        package_id: mutton,
      })
      for (const answer of [
        await member.choose(id, mutton),
        await member.move(id, NEW_HOME),
        await member.optOut(id),
        await member.optIn(id),
      ]) {
        expect([answer.status, answer.data.code]).toEqual([
          400,
          "gift_own_choice_closed",
        ])
      }
    })

    it("tells staff whom they would overrule, in a form and in a table", async () => {
      const { id, mutton, millet } = await choosing()
      await (await worker(mobileOf(0))).choose(id, millet)
      const url = `${road.round(id)}/choices`
      const body = { package_id: mutton, department: "一车间" }
      const refused = await road.post(url, body)
      expect([refused.status, refused.data.code]).toEqual([
        400,
        "gift_choice_members_own",
      ])
      const knowing = await road.post(url, { ...body, overrule_members: true })
      expect(knowing.data).toEqual({ members: 2 })
    })

    it("orders, pays and signs for those only who did not opt out", async () => {
      const { id, millet } = await choosing()
      const [first, second] = [
        await worker(mobileOf(0)),
        await worker(mobileOf(1)),
      ]
      await first.choose(id, millet)
      await first.move(id, NEW_HOME)
      const out = await second.optOut(id)
      expect(out.data.gift_round.opted_out_at).toEqual(expect.any(String))
      expect((await second.choose(id, millet)).data.code).toBe(
        "gift_choice_opted_out"
      )
      expect(await participants(id, "?is_opted_out=true")).toMatchObject({
        count: 1,
        participants: [{ opted_out_at: expect.any(String) }],
      })
      const view = await road.view(id)
      // Until it is ordered all three count with the dearest.
      expect(view.total_fen).toBe(60_000)
      await road.post(`${road.round(id)}/close-choices`)
      await road.pay(id)

      const paid = await road.view(id)
      expect(paid).toMatchObject({ state: "paid", total_fen: 30_000 })
      expect(paid.choosers).toMatchObject({
        member: 1,
        default: 1,
        opted_out: 1,
      })
      const sheet = await road.post(`${road.round(id)}/receipt-sheet/search`)
      expect(sheet.data.count).toBe(2)
      const { parcels } = (await first.see(id)).data.gift_round
      expect(parcels).toMatchObject([{ state: "pending" }])
      expect((await second.see(id)).data.gift_round.parcels).toEqual([])

      await road.ship(id, mall.millet)
      await road.ship(id, mall.mutton)
      const received = await road.post(`${road.round(id)}/receipts`, {
        all: true,
      })
      expect(received.data).toMatchObject({
        received: 2,
        gift_round: { state: "completed" },
      })
    })

    it("places no order when everybody opted out", async () => {
      const { id } = await choosing()
      await road
        .sql()("gift_participant")
        .where({ round_id: id })
        .update({ opted_out_at: new Date() })
      const { status, data } = await road.post(`${road.round(id)}/place`)
      expect([status, data.code]).toEqual([400, "gift_round_nobody_takes"])
    })

    it("reminds each member once, at hours at which one may ring", async () => {
      const { id, mutton } = await choosing()
      const night = new Date(morning(1).getTime() + 13 * 3_600_000)
      expect(await remindGiftChoosers(getContainer(), night)).toBe(0)
      const runs = await Promise.all([
        remindGiftChoosers(getContainer(), morning(1)),
        remindGiftChoosers(getContainer(), morning(1)),
      ])
      // The job of this server may have taken some of them before.
      expect((runs[0] ?? 0) + (runs[1] ?? 0)).toBeLessThanOrEqual(3)
      const opening = await messages()
      expect(opening.map(({ mobile }) => mobile).sort()).toEqual(
        [0, 1, 2].map(mobileOf)
      )
      expect(opening[0]).toMatchObject({
        template: "gift-choice-open",
        params: { link: expect.stringContaining(`/gifts/${id}`) },
      })
      expect(opening[0]?.text).toContain("春节慰问")

      await (await worker(mobileOf(0))).choose(id, mutton)
      await (await worker(mobileOf(1))).optOut(id)
      // Two days before the deadline, and again the next day.
      await remindGiftChoosers(getContainer(), morning(3))
      await remindGiftChoosers(getContainer(), morning(4))
      const reminded = (await messages()).slice(3)
      expect(reminded).toMatchObject([
        { template: "gift-choice-reminder", mobile: mobileOf(2) },
      ])
      const kept = await road.sql()("notification").select("*")
      expect(JSON.stringify(kept)).not.toContain(mobileOf(2))
    })

    it("lets staff remind once a day", async () => {
      const { id } = await choosing()
      const url = `${road.round(id)}/remind`
      expect((await road.post(url)).data).toMatchObject({ members: 3 })
      expect((await road.post(url)).data.code).toBe("gift_reminded_today")
      expect((await road.view(id)).steps.at(-1)).toMatchObject({
        kind: "remind",
        note: "3",
      })
      const auditor = await road.post(url, {}, "auditor@one.test")
      expect(auditor.status).toBe(403)
      const other = await road.post(url, {}, "manager@two.test")
      expect(other.status).toBe(404)
    })
  },
})
