import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { fen } from "@mall/ledger/money"
import { COOPERATIVE_MODULE } from ".."
import type { CooperativeModuleService } from "../service"
import {
  createTwoCooperatives,
  orderOf,
  origin,
  parcelsOf,
  personalData,
} from "./fixture"

jest.setTimeout(120_000)

moduleIntegrationTestRunner<CooperativeModuleService>({
  moduleName: COOPERATIVE_MODULE,
  resolve: `${__dirname}/..`,
  pathToMigrations: `${__dirname}/../migrations`,
  moduleOptions: { personal_data: personalData },
  testSuite: ({ service, MikroOrmWrapper }) => {
    beforeEach(async () => {
      await createTwoCooperatives(service)
    })

    const sql = async (statement: string) =>
      await MikroOrmWrapper.forkManager().getKnex().raw(statement)

    const open = async (quantity = 10) => {
      const opened = await service.openConsignments(
        orderOf("order_1", 7, quantity)
      )
      const [first, second] = opened
      if (!first?.lines[0] || !second?.lines[0]) {
        throw new Error("two consignments with a line each are expected")
      }
      return { first, second, line: first.lines[0] }
    }

    const pay = async () =>
      await service.payConsignments({
        order_id: "order_1",
        paid_on: "2027-01-05",
        origins: { prod_1: origin },
      })

    const release = async (parcels: number) => {
      const { first, line } = await open(parcels)
      await pay()
      await service.handOverParcels(parcelsOf(first.id, line.id, parcels))
      return { first, line }
    }

    const ship = async (
      consignmentId: string,
      from: number,
      to: number,
      prefix = "SF10000000"
    ) =>
      await service.shipParcels({
        consignment_id: consignmentId,
        staff_id: "cst_1",
        shipped_at: "2027-01-10T02:00:00.000Z",
        shipments: Array.from({ length: to - from + 1 }, (_, index) => {
          const number = String(from + index).padStart(4, "0")
          return {
            parcel_no: `C7-1-${number}`,
            carrier: "shunfeng",
            tracking_numbers: [`${prefix}${number}`],
          }
        }),
      })

    describe("consignments", () => {
      it("are one per cooperative, and the same ones when opened again", async () => {
        const { first, second } = await open()
        expect([first.display_no, second.display_no]).toEqual(["C7-1", "C7-2"])
        expect(first.lines).toMatchObject([
          { quantity: 10, amount_fen: 50000, union_fen: 50000, own_fen: 0 },
        ])
        const again = await service.openConsignments(orderOf("order_1", 7, 10))
        expect(again.map(({ id }) => id)).toEqual([first.id, second.id])
      })

      it("are listed with the earliest due first, undated ones last", async () => {
        const due = {
          order_1: "2027-02-01",
          order_2: null,
          order_3: "2027-01-09",
        }
        for (const [index, [order, due_on]] of Object.entries(due).entries()) {
          await service.openConsignments({
            ...orderOf(order, index + 1, 1),
            due_on,
          })
        }
        const { consignments } = await service.listAndCountConsignments({
          cooperative_id: "coop_1",
          states: [],
          order: "due_on",
          offset: 0,
          limit: 10,
        })
        expect(consignments.map(({ due_on }) => due_on)).toEqual([
          "2027-01-09",
          "2027-02-01",
          null,
        ])
      })

      it("are refused for a product that belongs to no cooperative", async () => {
        const input = orderOf("order_1", 7, 1)
        input.lines.push({ ...input.lines[0]!, product_id: "prod_nobody" })
        await expect(service.openConsignments(input)).rejects.toMatchObject({
          code: "product_without_cooperative",
        })
      })

      it("stamp the origin on each line once, on the day of payment", async () => {
        const { first, second, line } = await open()
        const change = await pay()
        expect(change.consignment_ids).toEqual([first.id, second.id].sort())
        expect(change.line_ids).toHaveLength(2)
        expect(await pay()).toEqual({ consignment_ids: [], line_ids: [] })
        const facts = await service.consignmentLineFacts(change.line_ids)
        expect(facts.find(({ id }) => id === line.id)).toMatchObject({
          state: "paid",
          paid_on: "2027-01-05",
          county_code: "520425",
          schemes: ["lifted_county", "national_key_county"],
          is_countable: true,
          buyer_path: "/un_top/un_base/",
          cooperative_name: "合作社1",
        })
        expect(facts.find(({ id }) => id !== line.id)).toMatchObject({
          county_code: null,
          is_countable: false,
          schemes: [],
        })
      })

      it("cannot be cancelled once paid, nor paid once cancelled", async () => {
        await open()
        await service.cancelConsignments({ order_id: "order_1" })
        await expect(pay()).rejects.toMatchObject({
          code: "consignment_cancelled",
        })
        await service.openConsignments(orderOf("order_2", 8, 1))
        await service.payConsignments({
          order_id: "order_2",
          paid_on: "2027-01-05",
          origins: {},
        })
        await expect(
          service.cancelConsignments({ order_id: "order_2" })
        ).rejects.toMatchObject({ code: "consignment_already_paid" })
      })
    })

    describe("the database itself", () => {
      it.each([
        ["an amount that is not quantity × price", "amount_fen = 1"],
        ["funding that does not sum to the amount", "own_fen = 1"],
        ["a refund above the amount", "refunded_fen = amount_fen + 1"],
        ["a negative refund", "refunded_fen = -1"],
        ["a countable line without a county", "is_countable = true"],
        ["an unknown state", "state = 'lost'"],
      ])("refuses %s", async (_, change) => {
        await open()
        await expect(
          sql(`update consignment_line set ${change}`)
        ).rejects.toThrow(/check constraint/)
      })
    })

    describe("parcels", () => {
      it("are handed over once and numbered without gaps", async () => {
        const { first, line } = await open()
        const input = parcelsOf(first.id, line.id, 10)
        const half = { ...input, parcels: input.parcels.slice(0, 4) }
        expect(await service.handOverParcels(half)).toEqual({ inserted: 4 })
        expect(await service.handOverParcels(input)).toEqual({ inserted: 6 })
        expect(await service.handOverParcels(input)).toEqual({ inserted: 0 })
        const { parcels, count } = await service.listAndCountParcels({
          consignment_id: first.id,
          states: [],
          offset: 0,
          limit: 20,
        })
        expect(count).toBe(10)
        expect(parcels.map(({ parcel_no }) => parcel_no)).toEqual(
          Array.from(
            { length: 10 },
            (_, index) => `C7-1-${String(index + 1).padStart(4, "0")}`
          )
        )
      })

      it("are handed over once by two callers at the same time", async () => {
        const { first, line } = await open(50)
        const input = parcelsOf(first.id, line.id, 50)
        const answers = await Promise.all([
          service.handOverParcels(input),
          service.handOverParcels(input),
        ])
        expect(answers.map(({ inserted }) => inserted).sort()).toEqual([0, 50])
      })

      it("never hold more than was ordered", async () => {
        const { first, line } = await open(9)
        await expect(
          service.handOverParcels(parcelsOf(first.id, line.id, 10))
        ).rejects.toMatchObject({ code: "parcels_exceed_consignment" })
        expect(await service.parcelsOfRecipients(["ref_1"])).toEqual([])
      })

      it("of several sellers are all found, page by page", async () => {
        const { first, second, line } = await open()
        const source = {
          source_type: "gift_round" as const,
          source_id: "grd_order_1",
        }
        await service.handOverParcels(parcelsOf(first.id, line.id, 3))
        await service.handOverParcels(
          parcelsOf(second.id, second.lines[0]?.id ?? "", 3)
        )
        const found: string[] = []
        for (const offset of [0, 2, 4]) {
          const { parcels, count } = await service.listAndCountParcelsOfSource({
            ...source,
            offset,
            limit: 2,
          })
          expect(count).toBe(6)
          expect(parcels).toHaveLength(2)
          found.push(...parcels.map(({ parcel_no }) => parcel_no))
        }
        expect(found).toEqual([
          ...["C7-1-0001", "C7-1-0002", "C7-1-0003"],
          ...["C7-2-0001", "C7-2-0002", "C7-2-0003"],
        ])
        const ofSecond = await service.listAndCountParcelsOfSource({
          ...source,
          consignment_id: second.id,
          state: "pending",
          offset: 2,
          limit: 2,
        })
        expect(ofSecond).toMatchObject({
          count: 3,
          parcels: [
            {
              parcel_no: "C7-2-0003",
              cooperative_name: "合作社2",
              recipient_name: "张**",
              department: "一车间",
            },
          ],
        })
        expect(ofSecond.parcels[0]).not.toHaveProperty("recipient_name_enc")
        const shipped = { ...source, state: "shipped" as const }
        expect(
          await service.listAndCountParcelsOfSource({
            ...shipped,
            offset: 0,
            limit: 2,
          })
        ).toEqual({ parcels: [], count: 0 })
      })

      it("take 100,000 within seconds", async () => {
        const { first, line } = await open(100_000)
        const started = Date.now()
        const answer = await service.handOverParcels(
          parcelsOf(first.id, line.id, 100_000)
        )
        expect(answer).toEqual({ inserted: 100_000 })
        expect(Date.now() - started).toBeLessThan(20_000)
      })

      it("show recipients masked, and in clear only while open", async () => {
        const { first, line } = await open()
        const page = { consignment_id: first.id, after: 0, limit: 10 }
        await service.handOverParcels(parcelsOf(first.id, line.id, 1))
        const { parcels } = await service.listAndCountParcels({
          consignment_id: first.id,
          states: ["pending"],
          offset: 0,
          limit: 10,
        })
        expect(parcels).toMatchObject([
          {
            recipient_name: "张**",
            mobile: "138****5678",
            address: "江苏省南京市鼓楼区****",
            goods: [{ title: "五常大米 5kg", quantity: 1 }],
          },
        ])
        await expect(service.listPackingParcels(page)).rejects.toMatchObject({
          code: "consignment_not_open",
        })
        await pay()
        expect(await service.listPackingParcels(page)).toMatchObject([
          { recipient_name: "张三丰", mobile: "13812345678" },
        ])
      })
    })

    describe("shipping", () => {
      it("moves to shipping, then to shipped, with the batch's quantities", async () => {
        const { first, line } = await release(5)
        const partial = await ship(first.id, 1, 3)
        expect(partial).toMatchObject({
          consignment_state: "shipping",
          stock_location_id: "sloc_1",
          lines: [{ order_line_item_id: line.order_line_item_id, quantity: 3 }],
        })
        expect((await ship(first.id, 4, 5)).consignment_state).toBe("shipped")
      })

      it("has one effect when the same content comes twice", async () => {
        const { first } = await release(3)
        const { batch } = await ship(first.id, 1, 3)
        const again = await ship(first.id, 1, 3)
        expect(again).toMatchObject({
          batch: { id: batch?.id },
          already_shipped: 3,
          lines: [],
        })
      })

      it("has one effect when the same content comes twice at once", async () => {
        const { first } = await release(20)
        const answers = await Promise.all([
          ship(first.id, 1, 20),
          ship(first.id, 1, 20),
        ])
        expect(answers.map(({ lines }) => lines.length).sort()).toEqual([0, 1])
        expect(await service.listShipmentBatches(first.id)).toHaveLength(1)
      })

      it("ships each parcel once when two overlapping files race", async () => {
        const { first } = await release(20)
        const answers = await Promise.all([
          ship(first.id, 1, 15),
          ship(first.id, 10, 20),
        ])
        const shipped = answers.flatMap(({ lines }) => lines)
        expect(shipped.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(
          20
        )
      })

      it("tells every parcel that cannot be shipped so, and ships none", async () => {
        const { first } = await release(3)
        await ship(first.id, 1, 1)
        const shipments = [
          ["C7-1-0001", "SF99990001"],
          ["C7-1-0009", "SF99990002"],
          ["C8-1-0001", "SF99990003"],
          ["C7-1-0002", "SF100000000001"],
          ["C7-1-0003", "SF99990004"],
        ].map(([parcel_no = "", number = ""]) => ({
          parcel_no,
          carrier: "shunfeng",
          tracking_numbers: [number],
        }))
        const faults = await service.checkShipments({
          consignment_id: first.id,
          shipments,
        })
        expect(faults.map(({ index, code }) => [index, code])).toEqual([
          [0, "parcel_already_shipped"],
          [1, "parcel_unknown"],
          [2, "parcel_of_other_consignment"],
          [3, "tracking_number_used"],
        ])
      })

      it("is refused before payment", async () => {
        const { first, line } = await open()
        await service.handOverParcels(parcelsOf(first.id, line.id, 2))
        await expect(ship(first.id, 1, 2)).rejects.toMatchObject({
          code: "consignment_not_open",
        })
      })
    })

    describe("receipt, acceptance and refund", () => {
      it("marks what has left as received, once", async () => {
        const { first } = await release(3)
        await ship(first.id, 1, 3)
        const receive = (refs: string[]) =>
          service.receiveParcels({
            recipient_refs: refs,
            received_at: "2027-01-12T00:00:00.000Z",
          })
        expect(await receive(["ref_1", "ref_2"])).toMatchObject({
          recipient_refs: expect.arrayContaining(["ref_1", "ref_2"]),
        })
        expect(await receive(["ref_2", "ref_3"])).toEqual({
          recipient_refs: ["ref_3"],
        })
        expect((await receive(["ref_3"])).recipient_refs).toEqual([])
      })

      it("tells who still owes a recipient a parcel, and only them", async () => {
        const { first, second, line } = await open(2)
        await pay()
        const owing = (ref: string) =>
          service.cooperativesOwingRecipients({
            source_type: "gift_round",
            source_id: "grd_order_1",
            recipient_refs: [ref],
          })
        await service.handOverParcels(parcelsOf(first.id, line.id, 2))
        expect(await owing("ref_1")).toEqual(["合作社1", "合作社2"])
        const secondLine = second.lines[0]?.id ?? ""
        await service.handOverParcels(parcelsOf(second.id, secondLine, 1))
        await ship(first.id, 1, 1)
        expect(await owing("ref_1")).toEqual(["合作社2"])
        expect(await owing("ref_2")).toEqual(["合作社1"])
      })

      it("accepts once, and only what has left in full", async () => {
        const { first, line } = await release(2)
        const accept = () =>
          service.acceptConsignments({
            consignment_ids: [first.id],
            accepted_on: "2027-01-13",
          })
        await ship(first.id, 1, 1)
        await expect(accept()).rejects.toMatchObject({
          code: "consignment_not_shipped",
        })
        await ship(first.id, 2, 2)
        expect(await accept()).toEqual({
          consignment_ids: [first.id],
          line_ids: [line.id],
        })
        expect((await accept()).line_ids).toEqual([])
      })

      it("never refunds more than was paid, and each key once", async () => {
        const { first, line } = await release(2)
        const refund = (refund_key: string, amount: number) =>
          service.refundLine({
            consignment_line_id: line.id,
            refund_key,
            amount_fen: fen(amount),
            on: "2027-01-20",
          })
        await ship(first.id, 1, 1)
        await expect(refund("a", 4000)).rejects.toMatchObject({
          code: "line_not_shipped",
        })
        await ship(first.id, 2, 2)
        const answers = await Promise.all([
          refund("a", 4000),
          refund("a", 4000),
        ])
        expect(answers.map(({ is_new }) => is_new).sort()).toEqual([
          false,
          true,
        ])
        await expect(refund("a", 1)).rejects.toMatchObject({
          code: "refund_key_reused",
        })
        await expect(refund("b", 6001)).rejects.toMatchObject({
          code: "refund_exceeds_line",
        })
        expect((await refund("c", 6000)).line).toMatchObject({
          state: "refunded",
          refunded_fen: 10000,
        })
        await expect(refund("d", 1)).rejects.toMatchObject({
          code: "line_not_refundable",
        })
      })
    })

    describe("a worker's order", () => {
      const recall = () =>
        service.recallConsignments({
          order_id: "order_1",
          refund_key: "cancelled",
          on: "2027-01-20",
        })

      const openAndPay = async () => {
        await service.openNewConsignments({
          ...orderOf("order_1", 7, 10),
          source_type: "order",
          channel: "worker",
        })
        await pay()
        const handedOver = {
          order_id: "order_1",
          recipient_name_enc: "n",
          mobile_enc: "m",
          address_enc: "a",
        }
        await service.handOverOrder(handedOver)
        await service.handOverOrder(handedOver)
        return await service.listConsignmentsOfSource("order", "grd_order_1")
      }

      it("is opened in one statement as the slow way opens it", async () => {
        const quick = await openAndPay()
        const slow = await service.openConsignments({
          ...orderOf("order_8", 8, 10),
          source_type: "order",
          channel: "worker",
        })
        const shape = (all: typeof quick) =>
          all.map(({ display_no, cooperative_id, amount_fen, lines }) => ({
            display_no: display_no.slice(2),
            cooperative_id,
            amount_fen,
            lines: lines.map((line) => [line.product_id, line.amount_fen]),
          }))
        expect(shape(quick)).toEqual(shape(slow))
        expect(quick.map(({ parcels }) => parcels)).toEqual([1, 1])
      })

      it("names a product that no cooperative supplies", async () => {
        const order = orderOf("order_9", 9, 1)
        await expect(
          service.openNewConsignments({
            ...order,
            lines: order.lines.map((line) => ({
              ...line,
              product_id: "prod_nobody",
            })),
          })
        ).rejects.toMatchObject({ code: "product_without_cooperative" })
      })

      it("is recalled whole and once, and then ships nothing", async () => {
        const [first] = await openAndPay()
        const recalled = await recall()
        const amounts = recalled.map(({ amount_fen }) => Number(amount_fen))
        expect(amounts.sort()).toEqual([100000, 50000])
        expect(await recall()).toEqual([])
        await expect(ship(first?.id ?? "", 1, 1)).rejects.toMatchObject({
          code: "consignment_not_open",
        })
      })

      it("is not recalled once anything has left, whoever comes first", async () => {
        const [first] = await openAndPay()
        const [shipped, recalled] = await Promise.allSettled([
          ship(first?.id ?? "", 1, 1),
          recall(),
        ])
        expect([shipped.status, recalled.status].sort()).toEqual([
          "fulfilled",
          "rejected",
        ])
      })

      it("is not cancelled for nothing once it is paid", async () => {
        await openAndPay()
        await expect(
          service.cancelConsignments({ order_id: "order_1" })
        ).rejects.toMatchObject({ code: "consignment_already_paid" })
      })
    })

    describe("closing short", () => {
      const close = (consignment_id: string) =>
        service.closeShort({
          consignment_id,
          reason: "霜冻减产",
          on: "2027-01-18",
          closed_by: "user_1",
        })
      const stored = async (consignmentId: string) => {
        const [consignment] = await service.listConsignmentsOfSource(
          "gift_round",
          "grd_order_1"
        )
        const { parcels } = await service.listAndCountParcels({
          consignment_id: consignmentId,
          states: [],
          offset: 0,
          limit: 100,
        })
        return { consignment, states: parcels.map(({ state }) => state) }
      }

      it("refunds exactly what never left, and lets the rest be accepted", async () => {
        const { first, line } = await release(5)
        await ship(first.id, 1, 3)
        expect(await close(first.id)).toEqual({
          is_new: true,
          display_no: "C7-1",
          order_id: "order_1",
          consignment_state: "shipped",
          recipient_refs: expect.arrayContaining(["ref_4", "ref_5"]),
          lines: [
            {
              line_id: line.id,
              order_line_item_id: line.order_line_item_id,
              variant_id: "variant_1",
              shipped: 3,
              short: 2,
              refund_key: `close-short:${first.id}`,
              amount_fen: 10000,
            },
          ],
        })
        const { consignment, states } = await stored(first.id)
        expect(states).toEqual([
          "shipped",
          "shipped",
          "shipped",
          "voided",
          "voided",
        ])
        expect(consignment).toMatchObject({
          state: "shipped",
          closed_on: "2027-01-18",
          close_reason: "霜冻减产",
          parcels_shipped: 3,
          parcels_voided: 2,
          lines: [
            {
              state: "paid",
              amount_fen: 25000,
              refunded_fen: 10000,
              short_quantity: 2,
            },
          ],
        })
        const accepted = await service.acceptConsignments({
          consignment_ids: [first.id],
          accepted_on: "2027-01-20",
        })
        expect(accepted.line_ids).toEqual([line.id])
      })

      it("ends a consignment of which nothing left, and refunds it whole", async () => {
        const { first } = await release(3)
        expect(await close(first.id)).toMatchObject({
          consignment_state: "closed_short",
          lines: [{ shipped: 0, short: 3, amount_fen: 15000 }],
        })
        expect((await stored(first.id)).consignment?.lines).toMatchObject([
          { state: "refunded", refunded_fen: 15000, short_quantity: 3 },
        ])
      })

      it("has one effect, asked twice at once", async () => {
        const { first } = await release(4)
        await ship(first.id, 1, 1)
        const answers = await Promise.all([close(first.id), close(first.id)])
        expect(answers.map(({ is_new }) => is_new).sort()).toEqual([
          false,
          true,
        ])
        expect(answers.flatMap(({ lines }) => lines)).toHaveLength(1)
      })

      it("leaves each parcel either shipped or voided when a file races it", async () => {
        const { first } = await release(20)
        const [shipped] = await Promise.allSettled([
          ship(first.id, 1, 20),
          close(first.id),
        ])
        const { consignment, states } = await stored(first.id)
        const whole = shipped.status === "fulfilled" ? "shipped" : "voided"
        expect(new Set(states)).toEqual(new Set([whole]))
        expect(consignment?.lines[0]?.refunded_fen).toBe(
          whole === "voided" ? 100_000 : 0
        )
      })

      it("ships no voided parcel and says why", async () => {
        const { first } = await release(2)
        await ship(first.id, 1, 1)
        await close(first.id)
        await expect(ship(first.id, 2, 2)).rejects.toMatchObject({
          code: "parcel_voided",
        })
      })

      it("is refused before payment, and after the last parcel has left", async () => {
        const { first, second } = await open(2)
        const refusal = { code: "consignment_not_closable" }
        await expect(close(second.id)).rejects.toMatchObject(refusal)
        await pay()
        await service.handOverParcels(
          parcelsOf(first.id, first.lines[0]?.id ?? "", 2)
        )
        await ship(first.id, 1, 2)
        await expect(close(first.id)).rejects.toMatchObject(refusal)
      })

      it.each([
        ["a voided parcel without a reason", "parcel set state = 'voided'"],
        [
          "a short quantity that was not refunded",
          "consignment_line set short_quantity = 1",
        ],
        [
          "a closed consignment that is still open",
          "consignment set closed_on = now(), closed_by = 'u', close_reason = 'r'",
        ],
      ])(
        "is not left half done: the database refuses %s",
        async (_, change) => {
          await release(2)
          await expect(sql(`update ${change}`)).rejects.toThrow(
            /check constraint/
          )
        }
      )
    })

    it("counts sales from paid lines only, less refunds", async () => {
      const { first, line } = await open()
      expect(await service.salesOfCooperative("coop_1")).toEqual({
        orders: 0,
        quantity: 0,
        amount_fen: 0,
      })
      await pay()
      await service.handOverParcels(parcelsOf(first.id, line.id, 1))
      await ship(first.id, 1, 1)
      await service.refundLine({
        consignment_line_id: line.id,
        refund_key: "a",
        amount_fen: fen(1000),
        on: "2027-01-20",
      })
      expect(await service.salesOfCooperative("coop_1")).toEqual({
        orders: 1,
        quantity: 10,
        amount_fen: 49000,
      })
    })
  },
})
