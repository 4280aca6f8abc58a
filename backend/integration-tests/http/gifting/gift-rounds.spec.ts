import { civilDate } from "@mall/calendar/civil-date"
import type { CooperativeModuleService } from "@mall/cooperative/modules/cooperative"
import { createCooperativeStaffWorkflow } from "@mall/cooperative/workflows"
import {
  handOverParcels,
  purgeGiftRecipientsWorkflow,
} from "@mall/gifting/workflows"
import { readTable } from "@mall/spreadsheet/read"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import path from "node:path"
import {
  createGiftMall,
  createMembers,
  createOperator,
  type GiftMall,
} from "../../helpers/create-gift-mall"
import { unzip } from "../../helpers/unzip"
import { publishableKey } from "../../helpers/publishable-key"
import { springYear } from "../../../harness/road"
import { signIn, TEST_PASSWORD } from "../../helpers/sign-in"

const PNG = Buffer.from("89504e470d0a1a0a0000", "hex")

type Round = {
  id: string
  state: string
  order_id: string | null
  total_fen: number
  snapshot_hash: string | null
  packages: { id: string; items: { is_assisted: boolean }[] }[]
  steps: { kind: string }[]
}
type Fault = { row: number; column: string; code: string }

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let mall: GiftMall
    const tokens = new Map<string, string>()

    const as = async (who: string) => {
      const known = tokens.get(who)
      const actor = who.startsWith("operator") ? "user" : "union_staff"
      const token = known ?? (await signIn(api, actor, who))
      tokens.set(who, token)
      return {
        headers: { authorization: `Bearer ${token}` },
        validateStatus: () => true,
      }
    }
    const manager = "manager@one.test"
    const chair = "chair@one.test"
    const post = async (who: string, url: string, body: unknown = {}) =>
      api.post(url, body, await as(who))
    const get = async (who: string, url: string) => api.get(url, await as(who))
    const sql = (): Knex =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const count = async (table: string) =>
      Number((await sql()(table).count("* as n"))[0]?.["n"])

    const plan = (change = {}) => ({
      name: "2027 年春节慰问",
      festival: "spring_festival",
      fiscal_year: springYear(new Date()),
      per_head_fen: 50_000,
      mode: "uniform",
      delivery_mode: "home",
      ...change,
    })

    /** A draft with one package: per member 2 × millet and 1 × mutton. */
    const draft = async (change = {}, quantity = 2): Promise<Round> => {
      const made = await post(manager, "/union/gift-rounds", plan(change))
      expect(made.status).toBe(200)
      const { id } = made.data.gift_round
      const saved = await post(manager, `/union/gift-rounds/${id}/packages`, {
        packages: [
          {
            name: "年货",
            items: [
              { variant_id: mall.millet.variant_id, quantity },
              { variant_id: mall.mutton.variant_id, quantity: 1 },
            ],
          },
        ],
      })
      expect(saved.status).toBe(200)
      return saved.data.gift_round
    }
    const act = (round: Round, verb: string, who = manager, body = {}) =>
      post(who, `/union/gift-rounds/${round.id}/${verb}`, body)

    /** Approves the round as it stands now. */
    const approve = async (round: Round, who = chair) => {
      const { data } = await get(manager, `/union/gift-rounds/${round.id}`)
      const { snapshot_hash } = data.gift_round
      return act(round, "approve", who, {
        snapshot_hash: snapshot_hash ?? "0".repeat(64),
      })
    }

    const approved = async (change = {}, quantity = 2) => {
      const round = await draft(change, quantity)
      expect((await act(round, "submit")).data).toMatchObject({
        gift_round: { state: "submitted" },
      })
      expect((await approve(round)).status).toBe(200)
      return round
    }

    const transferOf = async (round: Round) =>
      (await get(manager, `/union/gift-rounds/${round.id}/transfer`)).data
        .transfer

    /** Decides on the receipt that is there now. */
    const decide = async (round: Round, verb: string, body = {}) => {
      const { id, receipt_version, identification_code } =
        await transferOf(round)
      return post(mall.operator, `/admin/corporate-transfers/${id}/${verb}`, {
        receipt_version,
        ...(verb === "confirm" && { identification_code }),
        ...body,
      })
    }

    const uploadReceipt = async (round: Round, content: Buffer) => {
      const form = new FormData()
      form.append("file", new Blob([new Uint8Array(content)]), "回单.png")
      return api.post(
        `/union/gift-rounds/${round.id}/transfer/receipt`,
        form,
        await as(manager)
      )
    }

    const paid = async () => {
      const round = await approved()
      await act(round, "place")
      await uploadReceipt(round, PNG)
      await decide(round, "confirm")
      await handedOver()
      return { round }
    }

    /** The job and the event may be at it already: until all is delivered. */
    const handedOver = async () => {
      for (let waiting = 1; waiting > 0;) {
        await handOverParcels(getContainer())
        waiting = (
          await sql()("outbox_event")
            .where({ name: "gift_round.paid" })
            .whereNotExists(
              sql()("outbox_delivery")
                .where({ consumer: "hand-over-parcels" })
                .whereRaw("event_id = outbox_event.id")
            )
        ).length
      }
    }

    const ship = async (round: Round) => {
      const cooperatives: CooperativeModuleService =
        getContainer().resolve("cooperative")
      const consignments = await cooperatives.listConsignmentsOfSource(
        "gift_round",
        round.id
      )
      const { data } = await get(
        manager,
        `/union/gift-rounds/${round.id}/parcels?limit=200`
      )
      for (const consignment of consignments) {
        const parcels = data.parcels.filter(
          (parcel: { consignment_id: string }) =>
            parcel.consignment_id === consignment.id
        )
        const { result: staff } = await createCooperativeStaffWorkflow(
          getContainer()
        ).run({
          input: {
            cooperative_id: consignment.cooperative_id,
            email: `${consignment.cooperative_id.toLowerCase()}@packs.test`,
            password: TEST_PASSWORD,
            display_name: "发货员",
            roles: ["packer"],
          },
        })
        await cooperatives.shipParcels({
          consignment_id: consignment.id,
          staff_id: staff.staff_id,
          shipped_at: new Date().toISOString(),
          shipments: parcels.map(
            (parcel: { parcel_no: string }, index: number) => ({
              parcel_no: parcel.parcel_no,
              carrier: "shunfeng",
              tracking_numbers: [`SF${consignment.id.slice(-6)}${index}1000`],
            })
          ),
        })
      }
      return data.parcels.length
    }

    beforeEach(async () => {
      tokens.clear()
      mall = await createGiftMall(getContainer())
      await createOperator(getContainer(), mall.operator)
    })

    it("takes a round from draft to completed, one order and all of it", async () => {
      const round = await draft()
      expect(round.packages[0]?.items.every((i) => i.is_assisted)).toBe(true)
      const check = await act(round, "check")
      expect(check.data.findings).toContainEqual(
        expect.objectContaining({
          code: "yearly_cap",
          outcome: "pass",
          effective_on: "2025-11-05",
        })
      )
      await act(round, "submit")
      await approve(round)
      const placed = await act(round, "place")
      expect(placed.data).toMatchObject({
        gift_round: { state: "ordered", total_fen: 3 * 40_000 },
      })

      const order = await get(
        mall.operator,
        `/admin/orders/${placed.data.gift_round.order_id}?fields=*items,*payment_collections,total,email`
      )
      expect(order.data.order).toMatchObject({
        total: 1_200,
        email: null,
        payment_collections: [{ amount: 1_200, status: "not_paid" }],
      })
      expect(order.data.order.items).toHaveLength(2)
      expect(await count("gift_allocation")).toBe(3)
      expect(await reserved(mall.millet)).toBe(6)
      expect(await reserved(mall.mutton)).toBe(3)

      expect((await uploadReceipt(round, PNG)).data).toMatchObject({
        transfer: { state: "receipt_uploaded", receipt_mime: "image/png" },
      })
      const waiting = await get(
        mall.operator,
        "/admin/corporate-transfers?state=receipt_uploaded"
      )
      expect(waiting.data).toMatchObject({
        count: 1,
        transfers: [{ union_name: "甲工会委员会", amount_fen: 120_000 }],
      })
      const [transfer] = waiting.data.transfers
      const url = `/admin/corporate-transfers/${transfer.id}`
      const shown = await get(mall.operator, `${url}/receipt`)
      expect(shown.headers["content-type"]).toContain("image/png")
      expect((await decide(round, "confirm")).status).toBe(200)

      const paidOrder = await get(
        mall.operator,
        `/admin/orders/${placed.data.gift_round.order_id}?fields=*payment_collections,summary.paid_total`
      )
      expect(paidOrder.data.order).toMatchObject({
        payment_collections: [{ status: "completed", captured_amount: 1_200 }],
        summary: { paid_total: 1_200 },
      })
      await handedOver()
      const dispatch = async () =>
        (
          await get(
            "auditor@one.test",
            `/union/gift-rounds/${round.id}/dispatch`
          )
        ).data.cooperatives
      const standing = (shipped: number, received: number) =>
        ["小米", "滩羊肉"].map((good) =>
          expect.objectContaining({
            cooperative_name: `盐池县${good}专业合作社`,
            parcels: 3,
            shipped,
            received,
          })
        )
      expect(await dispatch()).toEqual(standing(0, 0))
      expect(await ship(round)).toBe(6)
      expect(await dispatch()).toEqual(standing(3, 0))

      const first = await act(round, "receipts", manager, {
        department: "一车间",
      })
      expect(first.data).toMatchObject({
        received: 2,
        gift_round: { state: "paid" },
      })
      const rest = await act(round, "receipts", manager, { all: true })
      expect(rest.data).toMatchObject({
        received: 1,
        gift_round: { state: "completed" },
      })
      expect(await dispatch()).toEqual(standing(3, 3))
      const lines = await sql()("consignment_line").select("state")
      expect(lines.every((line) => line.state === "accepted")).toBe(true)

      const sheet = await act(round, "receipt-sheet/search", manager, {})
      expect(sheet.data.count).toBe(3)
      expect(sheet.data.lines[0]).toMatchObject({
        name: "张***",
        mobile: expect.stringContaining("****"),
        goods: "小米 5 kg × 2；滩羊肉 5 kg × 1",
      })
      const one = await act(round, "receipt-sheet/search", manager, {
        q: "张测试1",
        is_received: true,
      })
      expect(one.data).toMatchObject({ count: 1, lines: [{ name: "张***" }] })
      expect(JSON.stringify(sheet.data)).not.toContain("张测试")
      expect(await count("export_log")).toBe(0)
      const file = await act(round, "receipt-sheet/export")
      expect(file.headers["content-type"]).toContain("spreadsheetml")
      expect(
        decodeURIComponent(String(file.headers["content-disposition"]))
      ).toMatch(/签收表-2027 年春节慰问-\d{4}-\d{2}-\d{2}\.xlsx$/)
      const printed = await act(round, "receipt-sheet/print")
      expect(printed.data).toMatchObject({
        count: 3,
        lines: [1, 2, 3].map(() => ({
          name: expect.stringContaining("张测试"),
        })),
      })
      expect(
        await sql()("export_log")
          .select("purpose", "row_count", "subject_id", "file_name")
          .orderBy("created_at")
      ).toEqual([
        {
          purpose: "receipt_sheet_xlsx",
          row_count: 3,
          subject_id: round.id,
          file_name: expect.stringMatching(/^签收表-.*\.xlsx$/),
        },
        {
          purpose: "receipt_sheet_print",
          row_count: 3,
          subject_id: round.id,
          file_name: expect.stringMatching(/^签收表（打印）-/),
        },
      ])
    })

    it("refuses to submit what a rule refuses, and names document and numbers", async () => {
      const round = await draft({ per_head_fen: 300_000 }, 21)
      const refused = await act(round, "submit")
      expect(refused.status).toBe(400)
      expect(refused.data).toMatchObject({ code: "gift_round_refused" })
      expect(refused.data.message).toContain("¥2,200.00")
      expect(refused.data.message).toContain("2025-11-05")
      expect(await count("gift_participant")).toBe(0)
      expect(
        (await get(manager, `/union/gift-rounds/${round.id}`)).data
      ).toMatchObject({ gift_round: { state: "draft" } })
    })

    it("refuses a year that is not the festival's, whoever has room in it", async () => {
      const round = await draft({ fiscal_year: springYear(new Date()) + 1 })
      const refused = await act(round, "submit")
      expect(refused.data).toMatchObject({
        code: "gift_round_refused",
        faults: [{ code: "fiscal_year" }],
      })
      expect(refused.data.message).toContain("不能计入")
      expect(await count("gift_participant")).toBe(0)
    })

    it("submits more rounds at once than the database has connections for", async () => {
      const rounds: Round[] = []
      for (let n = 0; n < 12; n += 1) {
        const round = await draft()
        await act(round, "packages", manager, {
          packages: [
            {
              name: "小米",
              items: [{ variant_id: mall.millet.variant_id, quantity: 1 }],
            },
          ],
        })
        rounds.push(round)
      }
      const answers = await Promise.all(
        rounds.map((round) => act(round, "submit"))
      )
      expect(answers.map(({ status }) => status)).toEqual(rounds.map(() => 200))
      expect(await count("gift_participant")).toBe(12 * 3)
    })

    it("holds a union to its own rule where that is tighter", async () => {
      const set = await post(chair, "/union/gift-rules", {
        kind: "yearly_cap",
        amount_fen: 39_999,
        document: "本单位慰问品发放办法",
        starts_on: civilDate(new Date()),
        reason: "委员会会议决定",
      })
      expect(set.data.rules).toContainEqual(
        expect.objectContaining({ is_own: true, amount_fen: 39_999 })
      )
      const refused = await act(await draft(), "submit")
      expect(refused.data.message).toContain("本单位慰问品发放办法")
    })

    it("refuses self-approval even to a chair", async () => {
      const round = await draft()
      await act(round, "submit", chair)
      const refused = await approve(round)
      expect(refused.data).toMatchObject({ code: "gift_round_self_approval" })
    })

    it("approves only what the chair saw, not what was submitted since", async () => {
      const round = await draft()
      const first = await act(round, "submit")
      const { snapshot_hash } = first.data.gift_round
      const returned = await act(round, "return", chair, { note: "请减少" })
      expect(returned.data.gift_round).toMatchObject({
        state: "draft",
        is_returned: true,
      })
      await act(round, "packages", manager, {
        packages: [
          {
            name: "年货",
            items: [{ variant_id: mall.millet.variant_id, quantity: 5 }],
          },
        ],
      })
      await act(round, "submit")
      const stale = await act(round, "approve", chair, { snapshot_hash })
      expect(stale.data).toMatchObject({ code: "gift_round_not_as_seen" })
      expect((await approve(round)).data).toMatchObject({
        gift_round: { state: "approved" },
      })
      const blind = await act(round, "approve", chair)
      expect(blind.status).toBe(400)
    })

    it("names the members without an address instead of submitting", async () => {
      await sql()("union_member")
        .where({ department: "二车间" })
        .update({ address_enc: null, address_hash: null })
      const round = await draft()
      const check = await act(round, "check")
      expect(check.data).toMatchObject({
        without_address: {
          count: 1,
          members: [{ name: expect.stringMatching(/^张\*+$/) }],
        },
        sum: { is_maximum: false },
      })
      expect(check.data.findings).toContainEqual(
        expect.objectContaining({
          code: "member_addresses",
          outcome: "refuse",
          numbers: { members: 3, without: 1 },
        })
      )
      const refused = await act(round, "submit")
      expect(refused.data).toMatchObject({
        code: "gift_round_members_without_address",
        faults: [{ message: expect.stringContaining("张*") }],
      })
      expect(JSON.stringify(refused.data)).not.toContain("张测试")
    })

    it("orders only what was approved: a tampered package is refused", async () => {
      const round = await approved()
      await sql()("gift_package_item").update({ quantity: 3 })
      const refused = await act(round, "place")
      expect(refused.data).toMatchObject({
        code: "gift_round_changed_after_submission",
      })
      expect(await count("order")).toBe(0)
    })

    it("places one order, asked many times at once", async () => {
      const round = await approved()
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => act(round, "place"))
      )
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      const orders = answers.map(({ data }) => data.gift_round.order_id)
      expect(new Set(orders).size).toBe(1)
      expect(await count("order")).toBe(1)
      expect(await count("gift_allocation")).toBe(3)
      expect(await reserved(mall.millet)).toBe(6)
      expect(await count("consignment")).toBe(2)
    })

    it("lets one of two rounds have the last stock, whole, and refuses the other whole", async () => {
      await setStock(mall.millet, 6)
      const one = await approved()
      const other = await approved({ name: "另一批" })
      const answers = await Promise.all([
        act(one, "place"),
        act(other, "place"),
      ])
      const refused = answers.filter(({ status }) => status !== 200)
      expect(refused).toHaveLength(1)
      expect(refused[0]?.data).toMatchObject({ code: "gift_stock_short" })
      expect(refused[0]?.data.message).toContain("小米 5 kg")
      expect(refused[0]?.data.message).toContain("需要 6，可供 0")
      expect(await count("order")).toBe(1)
      expect(await reserved(mall.millet)).toBe(6)
      expect(await reserved(mall.mutton)).toBe(3)
      expect(await count("gift_allocation")).toBe(3)
    })

    it("confirms a transfer once, asked twice at once", async () => {
      const round = await approved()
      await act(round, "place")
      await uploadReceipt(round, PNG)
      const answers = await Promise.all([
        decide(round, "confirm"),
        decide(round, "confirm"),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      expect(await count("capture")).toBe(1)
      expect(await count("order_transaction")).toBe(1)
      const paidNews = await sql()("outbox_event").where({
        name: "consignment_line.paid",
      })
      expect(paidNews).toHaveLength(1)
    })

    it("confirms only the transfer whose code stands in the bank's statement", async () => {
      const round = await approved()
      await act(round, "place")
      await uploadReceipt(round, PNG)
      const { identification_code: code } = await transferOf(round)
      const other = await approved({ name: "另一批" })
      await act(other, "place")
      const { identification_code: another } = await transferOf(other)
      for (const [stated, refusal] of [
        [`${code.slice(0, -1)}*`, "identification_code_misread"],
        [another, "identification_code_differs"],
      ]) {
        const refused = await decide(round, "confirm", {
          identification_code: stated,
        })
        expect(refused.data).toMatchObject({ code: refusal })
      }
      expect(await count("capture")).toBe(0)
      const typed = ` ${code.toLowerCase().replace("-", " ")}`
      const confirmed = await decide(round, "confirm", {
        identification_code: typed,
      })
      expect(confirmed.data.transfer).toMatchObject({ state: "confirmed" })
    })

    it("decides on the receipt that was judged, not on one sent meanwhile", async () => {
      const round = await approved()
      await act(round, "place")
      await uploadReceipt(round, PNG)
      const { receipt_version } = await transferOf(round)
      await uploadReceipt(round, Buffer.concat([PNG, Buffer.from("other")]))
      for (const [verb, body] of [
        ["confirm", {}],
        ["reject", { reason: "金额不符" }],
      ] as const) {
        const stale = await decide(round, verb, { receipt_version, ...body })
        expect(stale.data).toMatchObject({ code: "receipt_replaced" })
      }
      expect((await transferOf(round)).state).toBe("receipt_uploaded")
      expect(await count("capture")).toBe(0)
      expect((await decide(round, "confirm")).status).toBe(200)
    })

    it("keeps meeting minutes beside the round for its own readers only", async () => {
      const round = await draft()
      const attach = async (who: string, content: Buffer) => {
        const form = new FormData()
        form.append("file", new Blob([new Uint8Array(content)]), "会议纪要.png")
        return api.post(
          `/union/gift-rounds/${round.id}/minutes`,
          form,
          await as(who)
        )
      }
      const fake = await attach(manager, Buffer.from("<svg onload=x>"))
      expect(fake.data).toMatchObject({ code: "minutes_file_type" })
      expect((await attach("auditor@one.test", PNG)).status).toBe(403)
      expect((await attach("manager@two.test", PNG)).status).toBe(404)

      await attach(manager, PNG)
      await act(round, "submit")
      const { data } = await attach(chair, PNG)
      expect(data.gift_round.minutes).toMatchObject([
        { name: "会议纪要.png" },
        { name: "会议纪要.png" },
      ])
      const url = `/union/gift-rounds/${round.id}/minutes/${data.gift_round.minutes[0].id}`
      const read = await get("auditor@one.test", url)
      expect(read.status).toBe(200)
      expect(read.headers["content-type"]).toContain("image/png")
      expect(read.headers["content-disposition"]).toContain("attachment")
      expect((await get("chair@two.test", url)).status).toBe(404)
      const [row] = await sql()("gift_round_minutes").select("file_id")
      const open = await api.get(`/static/${row.file_id}`, {
        validateStatus: () => true,
      })
      expect(open.status).toBe(404)

      await approve(round)
      await act(round, "place")
      expect((await attach(manager, PNG)).data).toMatchObject({
        code: "gift_round_state",
      })
    })

    it("names the mall's own account beside the identification code", async () => {
      const round = await approved()
      await act(round, "place")
      const { data } = await get(
        manager,
        `/union/gift-rounds/${round.id}/transfer`
      )
      expect(data).toMatchObject({
        transfer: { state: "awaiting_receipt" },
        payee: {
          name: process.env.MALL_ACCOUNT_NAME,
          bank: process.env.MALL_ACCOUNT_BANK,
          account: process.env.MALL_ACCOUNT_NUMBER,
        },
      })
      expect(data.payee.name).toBeTruthy()
    })

    it("takes only a real receipt, and another one after a rejection", async () => {
      const round = await approved()
      await act(round, "place")
      const fake = await uploadReceipt(round, Buffer.from("<svg onload=x>"))
      expect(fake.data).toMatchObject({ code: "receipt_file_type" })
      await uploadReceipt(round, PNG)
      await decide(round, "reject", { reason: "金额不符" })
      expect(await transferOf(round)).toMatchObject({
        state: "rejected",
        reason: "金额不符",
      })
      const again = await uploadReceipt(round, PNG)
      expect(again.data.transfer.state).toBe("receipt_uploaded")
    })

    it("keeps receipts out of reach of the public file server", async () => {
      const round = await approved()
      await act(round, "place")
      await uploadReceipt(round, PNG)
      const [row] = await sql()("corporate_transfer").select("receipt_file_id")
      const answer = await api.get(`/static/${row.receipt_file_id}`, {
        validateStatus: () => true,
      })
      expect(answer.status).toBe(404)
    })

    it("gives stock and caps back when an unpaid round is called off", async () => {
      const round = await approved()
      await act(round, "place")
      expect((await act(round, "cancel")).status).toBe(200)
      expect(await reserved(mall.millet)).toBe(0)
      expect(await count("gift_allocation")).toBe(0)
      const [order] = await sql()("order").select("status")
      expect(order.status).toBe("canceled")
      expect((await act(round, "cancel")).status).toBe(200)
    })

    it("does not call off a round while its receipt waits to be judged", async () => {
      const round = await approved()
      await act(round, "place")
      await uploadReceipt(round, PNG)
      expect((await act(round, "cancel")).data).toMatchObject({
        code: "gift_round_receipt_pending",
      })
      await decide(round, "reject", { reason: "金额不符" })
      expect((await act(round, "cancel")).status).toBe(200)
    })

    it("does not call off what is paid, and records no receipt before shipping", async () => {
      const { round } = await paid()
      expect((await act(round, "cancel")).data).toMatchObject({
        code: "gift_round_state",
      })
      const early = await act(round, "receipts", manager, { all: true })
      expect(early.data).toMatchObject({ code: "gift_goods_not_shipped" })
    })

    it("refunds a line once per key, on line, payment and order alike", async () => {
      const { round } = await paid()
      const [line] = await sql()("consignment_line").select("id")
      const refund = () =>
        post(mall.operator, `/admin/consignment-lines/${line.id}/refund`, {
          refund_key: "damaged-1",
          amount_fen: 10_000,
        })
      expect((await refund()).data).toMatchObject({ code: "line_not_shipped" })
      await ship(round)
      const answers = [await refund(), await refund()]
      expect(answers.map(({ data }) => data.line.refunded_fen)).toEqual([
        10_000, 10_000,
      ])
      expect(await count("refund")).toBe(1)
      expect(await count("order_transaction")).toBe(2)
    })

    /** A paid and shipped round with the links of its members. */
    const linked = async () => {
      const { round } = await paid()
      await ship(round)
      return { round, tokens: await tokensOf(round) }
    }

    const tokensOf = async (round: Round): Promise<string[]> => {
      const { headers } = await as(manager)
      const { data } = await api.post(
        `/union/gift-rounds/${round.id}/receipt-links/export`,
        {},
        { headers, responseType: "arraybuffer" }
      )
      const tokens: string[] = []
      const file = { buffer: Buffer.from(data), originalname: "links.xlsx" }
      for await (const { cells } of readTable(file)) {
        const text = cells.map((cell) => cell.text).join("\n")
        tokens.push(...(/\/r\/([\w-]{24})$/m.exec(text)?.slice(1) ?? []))
      }
      return tokens
    }

    const store = async (token: string, last_four?: string) => {
      const headers = {
        "x-publishable-api-key": await publishableKey(getContainer()),
      }
      const url = `/store/gift-receipts/${token}`
      const options = { headers, validateStatus: () => true }
      return last_four
        ? api.post(url, { last_four }, options)
        : api.get(url, options)
    }

    it("lets members sign by their own link, once, until all have", async () => {
      const { round, tokens } = await linked()
      expect(tokens).toHaveLength(3)
      expect(await tokensOf(round)).toEqual(tokens)
      const [first = "", ...others] = tokens
      expect((await store(first)).data.receipt).toMatchObject({
        union_name: "甲工会委员会",
        festival_name: "春节",
        goods: "小米 5 kg × 2；滩羊肉 5 kg × 1",
        state: "open",
      })
      expect(JSON.stringify((await store(first)).data)).not.toContain("张")

      // Members' mobiles end in their number; sheet and numbers sort alike.
      const signed = await signWithAny(first)
      expect(signed.data.receipt).toMatchObject({ state: "received" })
      expect(await waiting()).toBe(2)
      const again = await store(first, "9999")
      expect(again.data.receipt.received_at).toBe(
        signed.data.receipt.received_at
      )
      for (const token of others) {
        await signWithAny(token)
      }
      const { data } = await get(manager, `/union/gift-rounds/${round.id}`)
      expect(data.gift_round.state).toBe("completed")
      const lines = await sql()("consignment_line").select("state")
      expect(lines.every((line) => line.state === "accepted")).toBe(true)
      const how = await sql()("gift_allocation").distinct("received_how")
      expect(how).toEqual([{ received_how: "link" }])
    })

    const waiting = async () =>
      (await sql()("gift_allocation").whereNull("received_at")).length

    /** Tries the digits of the three members, in at most two wrong tries. */
    const signWithAny = async (token: string) => {
      for (const digits of ["0000", "0001", "0002"]) {
        const answer = await store(token, digits)
        if (answer.status === 200) {
          return answer
        }
        expect(answer.data).toMatchObject({ code: "receipt_link_digits" })
      }
      throw new Error("No member's digits fit")
    }

    it("hands auditors the whole round in one file, and logs it", async () => {
      const round = await draft()
      const form = new FormData()
      form.append("file", new Blob([new Uint8Array(PNG)]), "../会议\\纪要.png")
      await api.post(
        `/union/gift-rounds/${round.id}/minutes`,
        form,
        await as(manager)
      )
      await act(round, "submit")
      await approve(round)
      const early = await act(round, "audit-file/export", "auditor@one.test")
      expect(early.data).toMatchObject({ code: "gift_round_state" })
      await act(round, "place")
      await uploadReceipt(round, PNG)
      await decide(round, "confirm")
      await handedOver()
      await ship(round)
      await act(round, "receipts", manager, { all: true })

      const { headers } = await as("auditor@one.test")
      const { data } = await api.post(
        `/union/gift-rounds/${round.id}/audit-file/export`,
        {},
        { headers, responseType: "arraybuffer" }
      )
      const files = unzip(Buffer.from(data))
      expect([...files.keys()]).toEqual([
        "审计表.xlsx",
        "签收表.xlsx",
        "会议纪要/1-纪要.png",
        "转账回单/回单.png",
      ])
      expect(files.get("转账回单/回单.png")).toEqual(PNG)
      const text = async (name: string) => {
        const file = { buffer: files.get(name)!, originalname: name }
        let all = ""
        for await (const { sheet, cells } of readTable(file)) {
          all += `${sheet} ${cells.map((cell) => cell.text).join(" ")}\n`
        }
        return all
      }
      const audit = await text("审计表.xlsx")
      for (const said of [
        "规则检查 符合",
        "2025-11-05",
        "名单与选择 一车间 张",
        "订单明细 盐池县小米专业合作社 小米 5 kg 6",
        "发货与验收 盐池县小米专业合作社",
        "包裹 C",
        "确认到账 平台运营",
        "审计资料包 3",
      ]) {
        expect(audit).toContain(said)
      }
      expect(audit).not.toContain("张测试")
      expect(await text("签收表.xlsx")).toContain("张测试0")
      const [log] = await sql()("export_log").where({
        purpose: "audit_file_zip",
      })
      expect(log).toMatchObject({ subject_id: round.id, row_count: 3 })
      const stranger = await act(round, "audit-file/export", "auditor@two.test")
      expect(stranger.status).toBe(404)
    })

    it("locks a link after five wrong tries, and a new one replaces it", async () => {
      const { round, tokens } = await linked()
      const [token = ""] = tokens
      for (let left = 4; left >= 0; left -= 1) {
        const wrong = await store(token, "9999")
        expect(wrong.data).toMatchObject({ code: "receipt_link_digits" })
        expect(wrong.data.message).toContain(`还可再试 ${left} 次`)
      }
      for (const digits of ["0000", "0001", "0002"]) {
        expect((await store(token, digits)).data).toMatchObject({
          code: "receipt_link_locked",
        })
      }
      expect((await store(token)).data.receipt.state).toBe("locked")
      const renewed = await tokensOf(round)
      expect(renewed).toHaveLength(3)
      expect(renewed).not.toContain(token)
      expect((await store(token)).status).toBe(404)
    })

    it("takes no expired and no invented link, and keeps no token", async () => {
      const { tokens } = await linked()
      const [token = ""] = tokens
      const stored = await sql()("gift_receipt_link").select()
      expect(JSON.stringify(stored)).not.toContain(token)
      await sql()("gift_receipt_link").update({ expires_at: new Date(0) })
      expect((await store(token, "0000")).data).toMatchObject({
        code: "receipt_link_expired",
      })
      expect((await store("x".repeat(24), "0000")).status).toBe(404)
      expect((await store(token, "12")).status).toBe(400)
    })

    it("lets nobody sign for what has not left", async () => {
      const { round } = await paid()
      const [token = ""] = await tokensOf(round)
      const answers = [
        await store(token, "0000"),
        await store(token, "0001"),
        await store(token, "0002"),
      ]
      expect(answers.map(({ data }) => data.code)).toContain(
        "gift_goods_not_shipped"
      )
      expect(
        await sql()("gift_allocation").whereNotNull("received_at")
      ).toEqual([])
    })

    it("forgets mobiles and addresses of a round closed long ago, keeps names", async () => {
      const { round } = await paid()
      await ship(round)
      await act(round, "receipts", manager, { all: true })
      const sealed: string[] = (
        await sql()("gift_participant").select("mobile_enc", "address_enc")
      ).flatMap((row) => [row.mobile_enc, row.address_enc])
      expect(sealed).toHaveLength(6)
      const purge = async () =>
        (await purgeGiftRecipientsWorkflow(getContainer()).run()).result.purged

      const closedDaysAgo = (days: number) =>
        sql()("gift_round").update({
          closed_at: new Date(Date.now() - days * 86_400_000),
        })
      await closedDaysAgo(89)
      expect(await purge()).toBe(0)
      expect(await placesHolding(sealed)).toEqual([
        "gift_participant",
        "parcel",
        "union_member",
      ])
      await closedDaysAgo(91)
      expect(await purge()).toBe(1)
      expect(await purge()).toBe(0)
      // The roster is another matter: these people are members still.
      expect(await placesHolding(sealed)).toEqual(["union_member"])

      const sheet = await act(round, "receipt-sheet/print")
      expect(sheet.data.lines).toHaveLength(3)
      expect(sheet.data.lines[0].name).toContain("张测试")
      const list = await get(
        manager,
        `/union/gift-rounds/${round.id}/participants`
      )
      expect(list.data.participants[0]).toMatchObject({
        name: expect.stringContaining("张"),
        mobile: null,
        has_address: false,
      })
    })

    /** Every table of the database with a row that holds one of the texts. */
    const placesHolding = async (texts: string[]) => {
      const { rows: tables } = await sql().raw(
        `select table_name from information_schema.tables
         where table_schema = 'public' and table_type = 'BASE TABLE'
         order by table_name`
      )
      const holding: string[] = []
      for (const { table_name } of tables) {
        const { rows } = await sql().raw(
          `select 1 from ?? t where t::text like any(?) limit 1`,
          [table_name, texts.map((text) => `%${text}%`)]
        )
        if (rows.length > 0) {
          holding.push(table_name)
        }
      }
      return holding
    }

    /** A submitted round of two packages, one for members to choose. */
    const choosing = async (choice_deadline = daysFromNow(10)) => {
      const made = await post(
        manager,
        "/union/gift-rounds",
        plan({ mode: "choice", choice_deadline })
      )
      const { id } = made.data.gift_round
      const saved = await post(manager, `/union/gift-rounds/${id}/packages`, {
        packages: [mall.millet, mall.mutton].map((good, index) => ({
          name: `礼包 ${index}`,
          items: [{ variant_id: good.variant_id, quantity: 1 }],
        })),
      })
      const round: Round = saved.data.gift_round
      const [, second] = round.packages
      const choose = (target: object) =>
        act(round, "choices", manager, { package_id: second?.id, ...target })
      return { round, choose }
    }

    it("cuts no member's choice short: an order waits, or somebody decides", async () => {
      const { round, choose } = await choosing()
      await act(round, "submit")
      expect((await choose({ department: "二车间" })).data).toEqual({
        members: 1,
      })
      await approve(round)
      const seen = await get(manager, `/union/gift-rounds/${round.id}`)
      expect(seen.data.gift_round.sum).toEqual({
        amount_fen: 3 * 20_000,
        is_maximum: true,
      })
      const early = await act(round, "place")
      expect(early.data).toMatchObject({ code: "gift_choices_open" })
      expect(early.data.message).toContain("还有 2 名会员未选")
      expect(await count("order")).toBe(0)

      await act(round, "close-choices")
      const closed = await act(round, "close-choices")
      const kinds = closed.data.gift_round.steps.map(
        (step: { kind: string }) => step.kind
      )
      expect(kinds).toEqual([
        "draft",
        "submit",
        "choose",
        "approve",
        "close_choices",
      ])
      const late = await choose({ all_unchosen: true })
      expect(late.data).toMatchObject({ code: "gift_choices_closed" })

      expect(closed.data.gift_round.sum).toEqual({
        amount_fen: 2 * 10_000 + 20_000,
        is_maximum: false,
      })
      const placed = await act(round, "place")
      expect(placed.data.gift_round.total_fen).toBe(2 * 10_000 + 20_000)
      expect(await reserved(mall.millet)).toBe(2)
      expect(await reserved(mall.mutton)).toBe(1)
    })

    const uploadChoices = async (
      round: Round,
      lines: string[][],
      who = manager
    ) => {
      const form = new FormData()
      const csv = lines.map((cells) => cells.join(",")).join("\n")
      form.append("file", new Blob([csv]), "选择.csv")
      const path = `/union/gift-rounds/${round.id}/choices/import`
      return api.post(path, form, await as(who))
    }

    it("records a whole table of choices, or tells every fault of it", async () => {
      const { round } = await choosing()
      const [first, second] = ["13900000000", "13900000001"]
      const header = ["手机号", "礼包"]
      const early = await uploadChoices(round, [header, [first, "礼包 0"]])
      expect(early.data.faults).toMatchObject([
        { code: "choice_member_unknown" },
      ])
      await act(round, "submit")

      const faulty = await uploadChoices(round, [
        header,
        [first, "礼包 0"],
        ["13700000000", "礼包 1"],
        [second, "礼包 9"],
        [first, "礼包 1"],
      ])
      expect(faulty.status).toBe(400)
      expect(faulty.data.code).toBe("choices_faulty")
      expect(
        faulty.data.faults.map(({ row, column, code }: Fault) => [
          row,
          column,
          code,
        ])
      ).toEqual([
        [3, "手机号", "choice_member_unknown"],
        [4, "礼包", "choice_package_unknown"],
        [5, "手机号", "choice_repeated"],
      ])
      const path = `/union/gift-rounds/${round.id}`
      const chosen = async () =>
        (await get(manager, `${path}/participants?is_chosen=true`)).data.count
      expect(await chosen()).toBe(0)

      const whole = [header, [first, "礼包 0"], [second, "礼包1"], ["", ""]]
      expect(
        (await uploadChoices(round, whole, "auditor@one.test")).status
      ).toBe(403)
      const other = await uploadChoices(round, whole, "manager@two.test")
      expect(other.status).toBe(404)
      expect((await uploadChoices(round, whole)).data).toEqual({ members: 2 })
      expect((await uploadChoices(round, whole)).data).toEqual({ members: 2 })
      expect(await chosen()).toBe(2)
      const { data } = await get(manager, path)
      expect(data.gift_round.steps.at(-1)).toMatchObject({
        kind: "choose",
        note: "礼包 0 × 1；礼包 1 × 1",
      })
      await approve(round)
      await passDeadline(round)
      expect((await uploadChoices(round, whole)).data).toMatchObject({
        code: "gift_choices_closed",
      })
    })

    it("finds a member of the round by the exact mobile or name", async () => {
      const { round } = await choosing()
      await act(round, "submit")
      const search = async (q: string) =>
        (await act(round, "participants/search", manager, { q })).data
      const found = await search("13900000001")
      expect(found.count).toBe(1)
      expect(found.participants[0].name).toMatch(/^张\*+$/)
      expect((await search("张测试2")).count).toBe(1)
      expect((await search("张测试")).count).toBe(0)
    })

    it("places before the deadline once every member has chosen", async () => {
      const { round, choose } = await choosing()
      await act(round, "submit")
      await choose({ all_unchosen: true })
      await approve(round)
      expect((await act(round, "place")).status).toBe(200)
    })

    it("takes no choices after the deadline, from staff either", async () => {
      const { round, choose } = await choosing()
      await act(round, "submit")
      await approve(round)
      await passDeadline(round)
      expect((await choose({ department: "二车间" })).data).toMatchObject({
        code: "gift_choices_closed",
      })
    })

    it("submits no round whose deadline for choosing is past", async () => {
      const { round } = await choosing()
      await passDeadline(round)
      expect((await act(round, "submit")).data).toMatchObject({
        code: "gift_round_deadline_past",
      })
    })

    it("opens the choosing anew for a round that was returned", async () => {
      const { round, choose } = await choosing()
      await act(round, "submit")
      await act(round, "close-choices")
      await act(round, "return", chair, { note: "请减少" })
      await act(round, "submit")
      expect((await choose({ department: "二车间" })).status).toBe(200)
    })

    const daysFromNow = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

    const passDeadline = (round: Round) =>
      sql()("gift_round")
        .where({ id: round.id })
        .update({ choice_deadline: daysFromNow(-2) })

    it("answers 404 to another union's staff on every road to a round", async () => {
      const round = await approved()
      await createMembers(getContainer(), mall.other, 1)
      const stranger = "chair@two.test"
      const answers = await Promise.all([
        get(stranger, `/union/gift-rounds/${round.id}`),
        get(stranger, `/union/gift-rounds/${round.id}/participants`),
        get(stranger, `/union/gift-rounds/${round.id}/transfer`),
        get(stranger, `/union/gift-rounds/${round.id}/dispatch`),
        act(round, "place", stranger),
        approve(round, stranger),
        act(round, "close-choices", "manager@two.test"),
        act(round, "receipt-sheet/export", stranger),
        act(round, "receipt-sheet/print", stranger),
      ])
      expect(answers.map(({ status }) => status)).toEqual(
        answers.map(() => 404)
      )
      const list = await get(stranger, "/union/gift-rounds")
      expect(list.data.gift_rounds).toEqual([])
    })

    it("holds each role to its own part", async () => {
      const round = await draft()
      const auditor = "auditor@one.test"
      expect((await act(round, "submit", auditor)).status).toBe(403)
      expect((await approve(round, manager)).status).toBe(403)
      const list = await get(auditor, "/union/gift-rounds")
      expect(list.data.gift_rounds).toMatchObject([
        { id: round.id, union_name: "甲工会委员会" },
      ])
      const seen = await get(auditor, `/union/gift-rounds/${round.id}`)
      expect(seen.status).toBe(200)
    })

    const reserved = async (good: GiftMall["millet"]) => {
      const [level] = await sql()("inventory_level")
        .where({ inventory_item_id: good.inventory_item_id })
        .select("reserved_quantity")
      return Number(level.reserved_quantity)
    }

    const setStock = (good: GiftMall["millet"], stocked_quantity: number) =>
      sql()("inventory_level")
        .where({ inventory_item_id: good.inventory_item_id })
        .update({
          stocked_quantity,
          raw_stocked_quantity: { value: String(stocked_quantity) },
        })
  },
})
