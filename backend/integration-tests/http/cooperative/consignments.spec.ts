import path from "node:path"
import { PRIVACY_MODULE } from "@mall/privacy/modules/privacy"
import { readTable } from "@mall/spreadsheet/read"
import { writeWorkbook } from "@mall/spreadsheet/write"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  createConsignments,
  createCooperative,
  type TestCooperative,
} from "../../helpers/create-consignment"
import { publishableKey } from "../../helpers/publishable-key"
import { signIn } from "../../helpers/sign-in"

type Row = [parcel_no: string, carrier: string, tracking: string]

async function workbook(rows: Row[]): Promise<Buffer> {
  const stream = await writeWorkbook({
    sheets: [
      {
        name: "发货",
        columns: ["包裹号", "快递公司", "运单号"].map((header, index) => ({
          header,
          key: String(index),
          width: 20,
          kind: "text" as const,
        })),
        rows: rows.map((cells) => ({ ...cells })),
      },
    ],
  })
  return Buffer.concat(await stream.toArray())
}

const tracking = (n: number) => `SF10000000${String(n).padStart(4, "0")}`

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let mine: TestCooperative
    let other: TestCooperative
    let token: Record<"owner" | "seller" | "packer", string>

    beforeEach(async () => {
      const container = getContainer()
      mine = await createCooperative(container, "daohua")
      other = await createCooperative(container, "chashan")
      token = {
        owner: await signIn(api, "cooperative_staff", mine.email("owner")),
        seller: await signIn(api, "cooperative_staff", mine.email("seller")),
        packer: await signIn(api, "cooperative_staff", mine.email("packer")),
      }
    })

    const call = async (
      method: "GET" | "POST",
      url: string,
      { data, bearer = token.owner }: { data?: unknown; bearer?: string } = {}
    ) =>
      await api.request({
        method,
        url,
        data,
        headers: { authorization: `Bearer ${bearer}` },
        validateStatus: () => true,
      })

    const upload = async (
      id: string,
      rows: Row[] | Buffer,
      bearer = token.packer
    ) => {
      const form = new FormData()
      const bytes = Array.isArray(rows) ? await workbook(rows) : rows
      form.append("file", new Blob([new Uint8Array(bytes)]), "发货.xlsx")
      return await call("POST", `/cooperative/consignments/${id}/shipments`, {
        data: form,
        bearer,
      })
    }

    /** A paid consignment of mine, beside one of the other cooperative's. */
    const released = async (recipients: number) => {
      const { order_id, consignments } = await createConsignments(
        getContainer(),
        [mine, other],
        { recipients }
      )
      const own = consignments.find(
        ({ cooperative_id }) => cooperative_id === mine.id
      )
      const foreign = consignments.find(
        ({ cooperative_id }) => cooperative_id === other.id
      )
      if (!own || !foreign) {
        throw new Error("each cooperative has a consignment")
      }
      const row = (n: number, carrier = "顺丰"): Row => [
        `${own.display_no}-${String(n).padStart(4, "0")}`,
        carrier,
        tracking(n),
      ]
      return { order_id, own, foreign, row }
    }

    type FulfilledOrder = {
      items: {
        variant_id: string
        detail: { fulfilled_quantity: number; shipped_quantity: number }
      }[]
      fulfillments: { shipped_at: Date; items: { quantity: number }[] }[]
    }

    const orderOf = async (order_id: string): Promise<FulfilledOrder> => {
      const { data } = await getContainer()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "order",
          fields: [
            "id",
            "items.*",
            "items.detail.*",
            "fulfillments.*",
            "fulfillments.items.*",
            "fulfillments.delivery_address.*",
          ],
          filters: { id: [order_id] },
        })
      return data[0] as unknown as FulfilledOrder
    }

    const stockOf = async ({
      inventory_item_id,
      stock_location_id,
    }: TestCooperative) => {
      const level = await getContainer()
        .resolve(Modules.INVENTORY)
        .retrieveInventoryLevelByItemAndLocation(
          inventory_item_id,
          stock_location_id
        )
      return [Number(level.stocked_quantity), Number(level.reserved_quantity)]
    }

    it("answers nobody with 401 and a stranger's consignment with 404", async () => {
      const { foreign } = await released(1)
      const base = `/cooperative/consignments/${foreign.id}`
      expect((await call("GET", base, { bearer: "nobody" })).status).toBe(401)
      for (const [method, url, data] of [
        ["GET", base],
        ["GET", `${base}/parcels`],
        ["GET", `${base}/shipments`],
        ["POST", `${base}/packing-list`],
        [
          "POST",
          `${base}/parcels/par_1/ship`,
          { tracking_number: "SF1234567890123" },
        ],
      ] as const) {
        const answer = await call(method, url, { data })
        expect([url, answer.status]).toEqual([url, 404])
      }
      const answer = await upload(foreign.id, [["a", "b", "c"]])
      expect(answer.status).toBe(404)
      expect(answer.data.code).toBe("consignment_unknown")
    })

    it("tells who is signed in, the carriers, and own consignments only", async () => {
      const { own } = await released(2)
      const me = await call("GET", "/cooperative/me")
      expect(me.data).toMatchObject({
        staff: { display_name: "吴大勇", roles: ["owner"] },
        cooperative: { id: mine.id, name: "daohua合作社" },
      })
      const carriers = await call("GET", "/cooperative/carriers")
      expect(carriers.data.carriers).toContainEqual({
        code: "zhongtong",
        name: "中通快递",
      })
      const list = await call("GET", "/cooperative/consignments?state=released")
      expect(list.data).toMatchObject({
        count: 1,
        consignments: [
          { id: own.id, parcels: 2, parcels_shipped: 0, amount_fen: 11980 },
        ],
      })
      const none = await call("GET", "/cooperative/consignments?state=shipped")
      expect(none.data.count).toBe(0)
      const one = await call("GET", `/cooperative/consignments/${own.id}`)
      expect(one.data.consignment.lines).toMatchObject([{ quantity: 2 }])
      const parcels = await call(
        "GET",
        `/cooperative/consignments/${own.id}/parcels`
      )
      expect(parcels.data.parcels[0]).toMatchObject({
        recipient_name: "诸***",
        mobile: "139****5678",
        address: "江苏省南京市鼓楼区****",
      })
    })

    it("gives the packing list of an open consignment and logs each export", async () => {
      const { own } = await released(3)
      const url = `/cooperative/consignments/${own.id}/packing-list`
      expect((await call("POST", url, { bearer: token.seller })).status).toBe(
        403
      )
      const answer = await api.post(url, undefined, {
        headers: { authorization: `Bearer ${token.packer}` },
        responseType: "arraybuffer",
      })
      const rows: string[][] = []
      const file = {
        buffer: Buffer.from(answer.data),
        originalname: "list.xlsx",
      }
      for await (const { cells } of readTable(file)) {
        rows.push(cells.map(({ text }) => text))
      }
      const first = rows.find(([position]) => position === "1")
      expect(first).toEqual(
        expect.arrayContaining([
          `${own.display_no}-0001`,
          "诸葛小亮",
          "13912345678",
          "江苏省南京市鼓楼区中山路1号",
          "1 × 五常大米 5kg",
        ])
      )
      const logs = await getContainer()
        .resolve<{
          listExportLogs: (filters: object) => Promise<object[]>
        }>(PRIVACY_MODULE)
        .listExportLogs({ tenant_id: mine.id })
      expect(logs).toMatchObject([
        {
          purpose: "packing_list",
          subject_id: own.id,
          row_count: 3,
          fields: ["name", "mobile", "address"],
        },
      ])
    })

    it("closes the packing list before payment and after the last parcel", async () => {
      const { consignments } = await createConsignments(
        getContainer(),
        [mine],
        { recipients: 1, paid: false }
      )
      const unpaid = await call(
        "POST",
        `/cooperative/consignments/${consignments[0]?.id}/packing-list`
      )
      expect(unpaid.data.code).toBe("consignment_not_open")
      const { own, row } = await released(1)
      await upload(own.id, [row(1)])
      const shipped = await call(
        "POST",
        `/cooperative/consignments/${own.id}/packing-list`
      )
      expect(shipped.data.code).toBe("consignment_not_open")
    })

    it("ships a file's parcels and fulfils their goods on the Medusa order", async () => {
      const { own, row, order_id } = await released(5)
      const partial = await upload(own.id, [
        row(1),
        row(2, ""),
        [row(3)[0], "顺丰", ""],
        [row(4)[0], "", "YT1234567890123；YT1234567890124"],
      ])
      expect(partial.status).toBe(200)
      expect(partial.data).toMatchObject({
        batch: { parcels: 3 },
        consignment_state: "shipping",
      })
      expect(await stockOf(mine)).toEqual([97, 2])
      expect(await stockOf(other)).toEqual([100, 5])
      const rest = await upload(own.id, [row(3), row(5, "SF")])
      expect(rest.data.consignment_state).toBe("shipped")
      expect(await stockOf(mine)).toEqual([95, 0])

      const order = await orderOf(order_id)
      const { fulfillments } = order
      expect(
        fulfillments
          .map((one) => [
            Boolean(one.shipped_at),
            Number(one.items[0]?.quantity),
          ])
          .sort()
      ).toEqual([
        [true, 2],
        [true, 3],
      ])
      const line = order.items.find(
        (item) => item.variant_id === mine.variant_id
      )
      expect([
        Number(line?.detail.fulfilled_quantity),
        Number(line?.detail.shipped_quantity),
      ]).toEqual([5, 5])
      expect(JSON.stringify(order)).not.toContain("中山路")
      const { data } = await call(
        "GET",
        `/cooperative/consignments/${own.id}/shipments`
      )
      expect(
        data.shipments.map((batch: { parcels: number }) => batch.parcels)
      ).toEqual([2, 3])
    })

    it("has one effect when the same file comes twice, or twice at once", async () => {
      const { own, row } = await released(4)
      const half = [row(1), row(2)]
      const first = await upload(own.id, half)
      const again = await upload(own.id, half)
      expect(again.data).toMatchObject({
        batch: { id: first.data.batch.id },
        already_shipped: 2,
      })
      const rest = [row(3), row(4)]
      const both = await Promise.all([
        upload(own.id, rest),
        upload(own.id, rest),
      ])
      expect(both.map(({ status }) => status)).toEqual([200, 200])
      expect(await stockOf(mine)).toEqual([96, 0])
      const { data } = await call(
        "GET",
        `/cooperative/consignments/${own.id}/shipments`
      )
      expect(data.shipments).toHaveLength(2)
    })

    it("takes both files when two cooperatives ship one order at once", async () => {
      const { own, foreign, row, order_id } = await released(3)
      const packer = await signIn(
        api,
        "cooperative_staff",
        other.email("packer")
      )
      const answers = await Promise.all([
        upload(own.id, [row(1), row(2), row(3)]),
        upload(
          foreign.id,
          [1, 2, 3].map((n) => [
            `${foreign.display_no}-000${n}`,
            "中通",
            `7312345678900${n}`,
          ]),
          packer
        ),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      const order = await orderOf(order_id)
      expect(
        order.items.map((item) => Number(item.detail.shipped_quantity))
      ).toEqual([3, 3])
    })

    it("tells all faults by row and column, and applies nothing", async () => {
      const { own, foreign, row } = await released(6)
      await upload(own.id, [row(1)])
      const answer = await upload(own.id, [
        [row(1)[0], "顺丰", "SF99999999999999"],
        row(2, "飞毛腿"),
        [row(3)[0], "顺丰", "abc"],
        [row(4)[0], "顺丰", "7.31E+13"],
        row(5),
        [row(6)[0], "顺丰", tracking(5)],
        [`${foreign.display_no}-0001`, "顺丰", tracking(11)],
        [`${own.display_no}-0099`, "顺丰", tracking(12)],
      ])
      expect(answer.status).toBe(400)
      expect(answer.data.code).toBe("shipment_faulty")
      expect(
        answer.data.faults.map(
          (fault: { row: number; column: string; code: string }) => [
            fault.row,
            fault.column,
            fault.code,
          ]
        )
      ).toEqual([
        [2, "包裹号", "parcel_already_shipped"],
        [3, "快递公司", "carrier_unknown"],
        [4, "运单号", "tracking_number_invalid"],
        [5, "运单号", "tracking_number_damaged"],
        [7, "运单号", "tracking_number_repeated"],
        [8, "包裹号", "parcel_of_other_consignment"],
        [9, "包裹号", "parcel_unknown"],
      ])
      expect(answer.data.faults[0].message).toContain(tracking(1))
      expect(await stockOf(mine)).toEqual([99, 5])
    })

    it("refuses files without the columns or without a number", async () => {
      const { own, row } = await released(1)
      const csv = Buffer.from("姓名,电话\n张三,13812345678\n")
      expect((await upload(own.id, csv)).data.code).toBe(
        "shipment_columns_missing"
      )
      const blank = await upload(own.id, [[row(1)[0], "顺丰", ""]])
      expect(blank.data.code).toBe("shipment_empty")
    })

    it("lets nothing leave whose reservation was taken away, and moves no stock", async () => {
      const { order_id, own, row } = await released(2)
      await getContainer()
        .resolve(Modules.INVENTORY)
        .deleteReservationItemsByLineItem([
          own.lines[0]?.order_line_item_id ?? "",
        ])
      const { status, data } = await upload(own.id, [row(1), row(2)])
      expect([status, data.code]).toEqual([500, "stock_not_reserved"])
      expect(await stockOf(mine)).toEqual([100, 0])
      expect((await orderOf(order_id)).fulfillments).toEqual([])
    })

    it("ships one parcel by hand on the same road", async () => {
      const { own } = await released(1)
      const base = `/cooperative/consignments/${own.id}/parcels`
      const { data } = await call("GET", base)
      const url = `${base}/${data.parcels[0].id}/ship`
      const body = { carrier: "", tracking_number: "不对" }
      const wrong = await call("POST", url, { data: body })
      expect(wrong.data.code).toBe("shipment_faulty")
      const right = { carrier: "", tracking_number: "JT1234567890123" }
      const bearer = token.seller
      expect((await call("POST", url, { data: right, bearer })).status).toBe(
        403
      )
      const done = await call("POST", url, { data: right })
      expect(done.data).toMatchObject({
        batch: { parcels: 1 },
        consignment_state: "shipped",
      })
      expect(await stockOf(mine)).toEqual([99, 0])
    })

    it("puts a mistyped number right after the parcel left, and keeps what stood there", async () => {
      const { own } = await released(2)
      const base = `/cooperative/consignments/${own.id}/parcels`
      const { data } = await call("GET", base)
      const [first] = data.parcels
      const url = `${base}/${first.id}/tracking`
      const right = { carrier: "", tracking_number: "JT1234567890123" }
      const early = await call("POST", url, { data: right })
      expect(early.data.code).toBe("parcel_not_sent")

      await call("POST", `${base}/${first.id}/ship`, {
        data: { carrier: "", tracking_number: "JT1234567890124" },
      })
      await call("POST", `${base}/${data.parcels[1].id}/ship`, {
        data: { carrier: "", tracking_number: "JT1234567890125" },
      })
      const used = await call("POST", url, {
        data: { carrier: "", tracking_number: "JT1234567890125" },
      })
      expect(used.data.code).toBe("tracking_number_used")
      for (const expected of [200, 200]) {
        const { status } = await call("POST", url, { data: right })
        expect(status).toBe(expected)
      }
      const found = await call("GET", `${base}?q=${right.tracking_number}`)
      expect(found.data).toMatchObject({
        count: 1,
        parcels: [{ id: first.id }],
      })
      const kept = await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)(
          "parcel_tracking_change"
        )
        .select("parcel_id", "tracking_numbers")
      expect(kept).toEqual([
        { parcel_id: first.id, tracking_numbers: ["JT1234567890124"] },
      ])
    })

    it("shows the public what a cooperative is and sold", async () => {
      await released(2)
      const headers = {
        "x-publishable-api-key": await publishableKey(getContainer()),
      }
      const list = await api.get(
        `/store/cooperatives?product_ids=${mine.product_id}`,
        { headers }
      )
      expect(list.data).toMatchObject({
        count: 1,
        cooperatives: [{ id: mine.id, product_ids: [mine.product_id] }],
      })
      const one = await api.get(`/store/cooperatives/${mine.id}`, { headers })
      expect(one.data.cooperative).toMatchObject({
        households_helped: 86,
        sales: { orders: 1, quantity: 2, amount_fen: 11980 },
      })
      expect(one.data.cooperative).not.toHaveProperty("credit_code")
      const none = await api.get("/store/cooperatives/coop_none", {
        headers,
        validateStatus: () => true,
      })
      expect(none.status).toBe(404)
    })
  },
})
