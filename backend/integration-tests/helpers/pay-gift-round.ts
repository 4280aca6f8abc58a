import type { CooperativeModuleService } from "@mall/cooperative/modules/cooperative"
import {
  createCooperativeStaffWorkflow,
  shipParcelsWorkflow,
} from "@mall/cooperative/workflows"
import { readTable } from "@mall/spreadsheet/read"
import { handOverParcels } from "@mall/gifting/workflows"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AxiosInstance } from "axios"
import { springYear } from "../../harness/road"
import type { GiftMall } from "./create-gift-mall"
import { signIn, TEST_PASSWORD } from "./sign-in"

const PNG = Buffer.from("89504e470d0a1a0a0000", "hex")

/** Drives gift rounds over HTTP, as staff of the first union and operator. */
export function giftRoad(
  api: AxiosInstance,
  container: MedusaContainer,
  mall: GiftMall
) {
  const tokens = new Map<string, string>()

  const as = async (who: string) => {
    const actor = who === mall.operator ? "user" : "union_staff"
    const token = tokens.get(who) ?? (await signIn(api, actor, who))
    tokens.set(who, token)
    return {
      headers: { authorization: `Bearer ${token}` },
      validateStatus: () => true,
    }
  }
  const manager = "manager@one.test"
  const headers = async (who: string) => (await as(who)).headers
  const post = async (url: string, body: unknown = {}, who = manager) =>
    await api.post(url, body, await as(who))
  const get = async (url: string, who = manager) =>
    await api.get(url, await as(who))
  const sql = (): Knex =>
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const cooperatives: CooperativeModuleService =
    container.resolve("cooperative")
  const round = (id: string) => `/union/gift-rounds/${id}`

  /** A draft: for each member 2 × millet (¥100) and 1 × mutton (¥200). */
  const draft = async (change = {}) => {
    const { data } = await post("/union/gift-rounds", {
      name: "春节慰问",
      festival: "spring_festival",
      fiscal_year: springYear(new Date()),
      per_head_fen: 50_000,
      mode: "uniform",
      delivery_mode: "home",
      ...change,
    })
    const id: string = data.gift_round.id
    await post(`${round(id)}/packages`, {
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
    return id
  }

  const approve = async (id: string) => {
    await post(`${round(id)}/submit`)
    const { data } = await get(round(id))
    const { snapshot_hash } = data.gift_round
    return post(`${round(id)}/approve`, { snapshot_hash }, "chair@one.test")
  }

  /** Orders an approved round, pays it and hands its parcels over. */
  const pay = async (id: string) => {
    await post(`${round(id)}/place`)
    const form = new FormData()
    form.append("file", new Blob([new Uint8Array(PNG)]), "回单.png")
    await api.post(`${round(id)}/transfer/receipt`, form, await as(manager))
    const { transfer } = (await get(`${round(id)}/transfer`)).data
    const confirmed = await post(
      `/admin/corporate-transfers/${transfer.id}/confirm`,
      {
        receipt_version: transfer.receipt_version,
        identification_code: transfer.identification_code,
      },
      mall.operator
    )
    if (confirmed.status !== 200) {
      throw new Error(`not paid: ${JSON.stringify(confirmed.data)}`)
    }
    await delivered("gift_round.paid", "hand-over-parcels", () =>
      handOverParcels(container)
    )
  }

  /** The job and the event may be at it already: until all is delivered. */
  const delivered = async (
    name: string,
    consumer: string,
    consume: () => Promise<unknown>
  ) => {
    for (let waiting = 1; waiting > 0;) {
      await consume()
      const rows = await sql()("outbox_event")
        .where("name", "like", name)
        .whereNotExists(
          sql()("outbox_delivery")
            .where({ consumer })
            .whereRaw("event_id = outbox_event.id")
        )
      waiting = rows.length
    }
  }

  const paid = async (change = {}) => {
    const id = await draft(change)
    await approve(id)
    await pay(id)
    return id
  }

  /** The round's consignment of a good. */
  const consignmentOf = async (id: string, good: GiftMall["millet"]) => {
    const found = await cooperatives.listConsignmentsOfSource("gift_round", id)
    const consignment = found.find(
      ({ state, lines }) =>
        state !== "cancelled" &&
        lines.some((line) => line.variant_id === good.variant_id)
    )
    if (!consignment) {
      throw new Error("the round has no consignment of this good")
    }
    return consignment
  }

  /** Ships the first parcels of a good, the whole road down to the stock. */
  const ship = async (
    id: string,
    good: GiftMall["millet"],
    count = Infinity
  ) => {
    const consignment = await consignmentOf(id, good)
    const { parcels } = await cooperatives.listAndCountParcels({
      consignment_id: consignment.id,
      states: ["pending"],
      offset: 0,
      limit: 200,
    })
    const { result: staff } = await createCooperativeStaffWorkflow(
      container
    ).run({
      input: {
        cooperative_id: consignment.cooperative_id,
        email: `${consignment.id.toLowerCase()}@packs.test`,
        password: TEST_PASSWORD,
        display_name: "发货员",
        roles: ["packer"],
      },
    })
    await shipParcelsWorkflow(container).run({
      input: {
        consignment_id: consignment.id,
        staff_id: staff.staff_id,
        shipped_at: new Date().toISOString(),
        shipments: parcels.slice(0, count).map(({ parcel_no }) => ({
          parcel_no,
          carrier: "shunfeng",
          tracking_numbers: [`SF${parcel_no.replace(/\D/g, "")}100000`],
        })),
      },
    })
    return consignment
  }

  /** Tokens of the links that members sign by, as staff hand them out. */
  const linkTokens = async (id: string) => {
    const { data } = await api.post(
      `${round(id)}/receipt-links/export`,
      {},
      { ...(await as(manager)), responseType: "arraybuffer" }
    )
    const tokens: string[] = []
    const file = { buffer: Buffer.from(data), originalname: "links.xlsx" }
    for await (const { cells } of readTable(file)) {
      const text = cells.map((cell) => cell.text).join("\n")
      tokens.push(...(/\/r\/([\w-]{24})$/m.exec(text)?.slice(1) ?? []))
    }
    return tokens
  }

  const view = async (id: string) => (await get(round(id))).data.gift_round

  return {
    ...{ post, get, headers, sql, draft, approve, pay, paid, delivered },
    ...{ consignmentOf, ship, linkTokens, view, round, cooperatives },
  }
}
