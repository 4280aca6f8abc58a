import type { Sql } from "@mall/outbox/sql"
import type { CorrectTrackingInput } from "../../../types/shipment"
import { parcelNo } from "../lib/parcel-number"
import { refuse } from "../lib/refuse"
import { findForShipping } from "./shipment-batches"

type SentParcel = {
  number: number
  state: string
  carrier: string | null
  tracking_numbers: string[]
}

/** See `correctTracking` of the service. */
export async function correctUnderLock(
  sql: Sql,
  input: CorrectTrackingInput
): Promise<void> {
  const { consignment_id, parcel_id, carrier, tracking_numbers } = input
  const { display_no } = await findForShipping(sql, consignment_id, {
    lock: true,
  })
  const parcel = await sentParcel(sql, input, display_no)
  const isTheSame =
    parcel.carrier === carrier &&
    parcel.tracking_numbers.join() === tracking_numbers.join()
  if (isTheSame) {
    return
  }
  await assertUnused(sql, input)
  await sql(
    `insert into parcel_tracking_change
       (parcel_id, carrier, tracking_numbers, staff_id, changed_at)
     select id, carrier, tracking_numbers, ?, ?::timestamptz
     from parcel where id = ?`,
    [input.staff_id, input.corrected_at, parcel_id]
  )
  await sql(
    `update parcel set carrier = ?, tracking_numbers = string_to_array(?, ',')
     where id = ?`,
    [carrier, tracking_numbers.join(","), parcel_id]
  )
}

async function sentParcel(
  sql: Sql,
  { consignment_id, parcel_id }: CorrectTrackingInput,
  displayNo: string
): Promise<SentParcel> {
  const [parcel] = await sql<SentParcel>(
    `select number, state, carrier, tracking_numbers from parcel
     where id = ? and consignment_id = ?`,
    [parcel_id, consignment_id]
  )
  if (!parcel) {
    throw refuse.notFound("parcel_unknown", { parcel_no: parcel_id })
  }
  const parcel_no = parcelNo(displayNo, parcel.number)
  if (parcel.state === "received") {
    throw refuse.notAllowed("parcel_received", { parcel_no })
  }
  if (parcel.state !== "shipped") {
    throw refuse.notAllowed("parcel_not_sent", { parcel_no })
  }
  return parcel
}

async function assertUnused(sql: Sql, input: CorrectTrackingInput) {
  const [used] = await sql<{ tracking_number: string }>(
    `select tracking_number
     from parcel p cross join lateral unnest(p.tracking_numbers) tracking_number
     where p.consignment_id = ? and p.id <> ?
       and tracking_number = any(?::text[]) limit 1`,
    [input.consignment_id, input.parcel_id, input.tracking_numbers]
  )
  if (used) {
    throw refuse.notAllowed("tracking_number_used", used)
  }
}
