import { generateEntityId } from "@medusajs/framework/utils"
import type { AddressRegion } from "../../../types/address"
import type { Sql } from "./sql"

/** An address as it is stored: who and where exactly are ciphertexts. */
export type SealedAddress = {
  id: string
  recipient_name_enc: string
  mobile_enc: string
  detail_enc: string
  /** Codes and names of the divisions, as they were when it was saved. */
  region: AddressRegion
  is_default: boolean
}

const columns = `id, recipient_name_enc, mobile_enc, detail_enc,
  region, is_default`

export const addressesOf = (
  sql: Sql,
  customerId: string
): Promise<SealedAddress[]> =>
  sql<SealedAddress>(
    `select ${columns} from delivery_address where customer_id = ?
     order by is_default desc, created_at desc`,
    [customerId]
  )

export async function findAddress(
  sql: Sql,
  customerId: string,
  id: string
): Promise<SealedAddress | undefined> {
  const [address] = await sql<SealedAddress>(
    `select ${columns} from delivery_address
     where customer_id = ? and id = ?`,
    [customerId, id]
  )
  return address
}

/** The first address of a customer is the default whatever was asked. */
export async function insertAddress(
  sql: Sql,
  customerId: string,
  address: Omit<SealedAddress, "id">
): Promise<SealedAddress | undefined> {
  if (address.is_default) {
    await forgetDefault(sql, customerId)
  }
  const [inserted] = await sql<SealedAddress>(
    `insert into delivery_address (id, customer_id, recipient_name_enc,
       mobile_enc, detail_enc, region, is_default)
     select ?, ?, ?, ?, ?, ?::jsonb, ? or not exists (
       select 1 from delivery_address where customer_id = ?)
     returning ${columns}`,
    [
      generateEntityId(undefined, "addr"),
      customerId,
      ...sealedValues(address),
      address.is_default,
      customerId,
    ]
  )
  return inserted
}

export async function updateAddress(
  sql: Sql,
  customerId: string,
  address: SealedAddress
): Promise<SealedAddress | undefined> {
  if (address.is_default) {
    await forgetDefault(sql, customerId)
  }
  const [updated] = await sql<SealedAddress>(
    `update delivery_address set recipient_name_enc = ?, mobile_enc = ?,
       detail_enc = ?, region = ?::jsonb, is_default = ?, updated_at = clock_timestamp()
     where customer_id = ? and id = ?
     returning ${columns}`,
    [...sealedValues(address), address.is_default, customerId, address.id]
  )
  return updated
}

export async function deleteAddress(
  sql: Sql,
  customerId: string,
  id: string
): Promise<boolean> {
  const gone = await sql(
    `delete from delivery_address where customer_id = ? and id = ?
     returning id`,
    [customerId, id]
  )
  return gone.length > 0
}

const sealedValues = (address: Omit<SealedAddress, "id">) => [
  address.recipient_name_enc,
  address.mobile_enc,
  address.detail_enc,
  JSON.stringify(address.region),
]

/** Locks the customer's book: two defaults at once would break the index. */
async function forgetDefault(sql: Sql, customerId: string) {
  await sql(
    `select 1 from delivery_address where customer_id = ? order by id
     for update`,
    [customerId]
  )
  await sql(
    `update delivery_address set is_default = false
     where customer_id = ? and is_default`,
    [customerId]
  )
}
