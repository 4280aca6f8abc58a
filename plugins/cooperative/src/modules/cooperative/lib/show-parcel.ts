import {
  maskAddress,
  maskMobile,
  maskName,
  type PersonalDataCipher,
} from "@mall/privacy/personal-data"
import type { MaskedParcel, PackingParcel } from "../../../types/parcel"
import type { ParcelRow } from "../tables/read-parcels"
import { carrierName } from "./carriers"
import { parcelNo } from "./parcel-number"

/** A parcel for a list: decrypted only to be masked. */
export function showMasked(
  cipher: PersonalDataCipher,
  row: ParcelRow
): MaskedParcel {
  const parcel = showForPacking(cipher, row)
  return {
    ...parcel,
    id: row.id,
    state: row.state,
    recipient_name: parcel.recipient_name && maskName(parcel.recipient_name),
    mobile: parcel.mobile && maskMobile(parcel.mobile),
    address: parcel.address && maskAddress(parcel.address),
    carrier: row.carrier,
    shipped_at: row.shipped_at?.toISOString() ?? null,
    void_reason: row.void_reason,
  }
}

/** A parcel with its recipient in clear, as long as one is known. */
export function showForPacking(
  cipher: PersonalDataCipher,
  row: ParcelRow
): PackingParcel {
  const open = (sealed: string | null) => sealed && cipher.decrypt(sealed)
  return {
    parcel_no: parcelNo(row.display_no, row.number),
    recipient_name: open(row.recipient_name_enc),
    mobile: open(row.mobile_enc),
    address: open(row.address_enc),
    department: row.department,
    goods: row.goods,
    carrier_name: carrierName(row.carrier),
    tracking_numbers: row.tracking_numbers,
  }
}
