import type { PersonalDataSealer } from "@mall/privacy/sealer"
import type { RosterField } from "../../types/roster"

/** Normalised values of one member; empty ones are null. */
export type MemberValues = Record<RosterField, string | null>

/** The same as it is stored: ciphertexts and look-up hashes. */
export type SealedMember = {
  staff_number_enc: string | null
  staff_number_hash: string | null
  name_enc: string | null
  name_hash: string | null
  mobile_enc: string | null
  mobile_hash: string | null
  address_enc: string | null
  address_hash: string | null
  department: string | null
}

export function sealMember(
  sealer: PersonalDataSealer,
  { staff_number, name, mobile, address, department }: MemberValues
): SealedMember {
  return {
    staff_number_enc: staff_number && sealer.encrypt(staff_number),
    staff_number_hash:
      staff_number && sealer.hash("staff_number", staff_number),
    name_enc: name && sealer.encrypt(name),
    name_hash: name && sealer.hash("name", name),
    mobile_enc: mobile && sealer.encrypt(mobile),
    mobile_hash: mobile && sealer.hash("mobile", mobile),
    address_enc: address && sealer.encrypt(address),
    address_hash: address && sealer.hash("address", address),
    department,
  }
}
