import type pg from "pg"
import { type Client, signIn } from "./client"
import { sellersOf } from "./sellers"

type Parcel = { id: string; parcel_no: string; state: string }

const PAGE = 100

async function allParcels(seller: Client, consignmentId: string) {
  const parcels: Parcel[] = []
  for (;;) {
    const page = await seller.get<{ parcels: Parcel[]; count: number }>(
      `/cooperative/consignments/${consignmentId}/parcels?limit=${PAGE}&offset=${parcels.length}`
    )
    parcels.push(...page.parcels)
    if (page.parcels.length === 0 || parcels.length >= page.count) {
      return parcels
    }
  }
}

/** The same parcel always gets the same number, so a repeat is a repeat. */
const trackingFile = (parcels: Parcel[]) =>
  new TextEncoder().encode(
    [
      "包裹号,快递公司,运单号",
      ...parcels.map(
        ({ parcel_no }) =>
          `${parcel_no},中通快递,ZT${parcel_no.replace(/\D/g, "").padStart(14, "0")}`
      ),
    ].join("\r\n")
  )

/** Every cooperative of the round uploads tracking numbers for all parcels. */
export async function shipAll(url: string, database: pg.Pool, roundId: string) {
  for (const { id, email } of await sellersOf(database, roundId)) {
    const seller = await signIn(url, "cooperative_staff", email)
    const parcels = await allParcels(seller, id)
    await seller.upload(`/cooperative/consignments/${id}/shipments`, {
      name: "运单.csv",
      content: trackingFile(parcels),
      type: "text/csv",
    })
  }
}
