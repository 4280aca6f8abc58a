import type { PersonalDataCipher } from "@mall/privacy/personal-data"
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
  cipher: PersonalDataCipher,
  { staff_number, name, mobile, address, department }: MemberValues
): SealedMember {
  return {
    staff_number_enc: staff_number && cipher.encrypt(staff_number),
    staff_number_hash:
      staff_number && cipher.hash("staff_number", staff_number),
    name_enc: name && cipher.encrypt(name),
    name_hash: name && cipher.hash("name", name),
    mobile_enc: mobile && cipher.encrypt(mobile),
    mobile_hash: mobile && cipher.hash("mobile", mobile),
    address_enc: address && cipher.encrypt(address),
    address_hash: address && cipher.hash("address", address),
    department,
  }
}
