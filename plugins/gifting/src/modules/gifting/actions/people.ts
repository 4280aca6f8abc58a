import {
  maskMobile,
  maskName,
  type PersonalDataCipher,
} from "@mall/privacy/personal-data"
import type { GiftParticipantDTO } from "../../../types/dtos"
import type { WorkplaceContact } from "../../../types/inputs"
import type { WorkplaceContactEnc } from "../queries/round-queries"

/** A participant as lists show it. */
export type MaskedParticipant = Pick<
  GiftParticipantDTO,
  | "id"
  | "department"
  | "package_id"
  | "chosen_by"
  | "chosen_at"
  | "opted_out_at"
> & { name: string; mobile: string | null; has_address: boolean }

export const maskParticipant = (
  cipher: PersonalDataCipher,
  participant: GiftParticipantDTO
): MaskedParticipant => ({
  id: participant.id,
  name: maskName(cipher.decrypt(participant.name_enc)),
  mobile: shownMobile(cipher, participant.mobile_enc),
  has_address: participant.address_enc !== null,
  department: participant.department,
  package_id: participant.package_id,
  chosen_by: participant.chosen_by,
  chosen_at: participant.chosen_at,
  opted_out_at: participant.opted_out_at,
})

/** A name as lists show it. */
export const shownName = (cipher: PersonalDataCipher, name_enc: string) =>
  maskName(cipher.decrypt(name_enc))

/** A mobile as lists show it; null once it was purged. */
export const shownMobile = (
  cipher: PersonalDataCipher,
  mobile_enc: string | null
) => (mobile_enc === null ? null : maskMobile(cipher.decrypt(mobile_enc)))

/** The contact in clear, for who entered it; null while there is none. */
export function openWorkplace(
  cipher: PersonalDataCipher,
  sealed: WorkplaceContactEnc | undefined
): WorkplaceContact | null {
  if (
    !sealed?.workplace_name_enc ||
    !sealed.workplace_mobile_enc ||
    !sealed.workplace_address_enc
  ) {
    return null
  }
  return {
    name: cipher.decrypt(sealed.workplace_name_enc),
    mobile: cipher.decrypt(sealed.workplace_mobile_enc),
    address: cipher.decrypt(sealed.workplace_address_enc),
  }
}
