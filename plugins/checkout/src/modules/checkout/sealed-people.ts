import {
  maskMobile,
  maskName,
  PersonalDataCipher,
  type PersonalDataKeys,
} from "@mall/privacy/personal-data"
import type {
  Address,
  AddressInput,
  AddressRegion,
  MaskedAddress,
} from "../../types/address"
import type { SealedAddress } from "./tables/addresses"

/** Null once it was forgotten. */
type SealedPerson = {
  recipient_name_enc: string | null
  mobile_enc: string | null
}

/** What stands where a person was forgotten. */
const FORGOTTEN = "****"

/** Province, city, county as one reads them before the street. */
const regionText = (region: AddressRegion): string =>
  [region.province_name, region.prefecture_name, region.county_name]
    .filter(Boolean)
    .join("")

/** The one place where checkout opens, masks or seals what it keeps of people. */
export class SealedPeople {
  private readonly cipher: PersonalDataCipher

  constructor(keys: PersonalDataKeys) {
    this.cipher = new PersonalDataCipher(keys)
  }

  seal(input: AddressInput, region: AddressRegion): Omit<SealedAddress, "id"> {
    return {
      recipient_name_enc: this.cipher.encrypt(input.recipient_name),
      mobile_enc: this.cipher.encrypt(input.mobile),
      detail_enc: this.cipher.encrypt(input.detail),
      region,
      is_default: input.is_default ?? false,
    }
  }

  /** One address in clear; for its owner only. */
  open(sealed: SealedAddress): Address {
    return {
      id: sealed.id,
      ...sealed.region,
      recipient_name: this.cipher.decrypt(sealed.recipient_name_enc),
      mobile: this.cipher.decrypt(sealed.mobile_enc),
      detail: this.cipher.decrypt(sealed.detail_enc),
      is_default: sealed.is_default,
    }
  }

  /** Who and how to reach them, masked; where, down to the county. */
  mask(
    sealed: SealedPerson,
    region: AddressRegion
  ): Omit<MaskedAddress, "id" | "is_default"> {
    return {
      ...region,
      recipient_name: this.masked(sealed.recipient_name_enc, maskName),
      mobile: this.masked(sealed.mobile_enc, maskMobile),
      address: `${regionText(region)}****`,
    }
  }

  private masked(sealed: string | null, mask: (clear: string) => string) {
    return sealed === null ? FORGOTTEN : mask(this.cipher.decrypt(sealed))
  }

  /** The whole address as a parcel's label needs it, sealed again. */
  sealDelivery(sealed: SealedAddress) {
    const detail = this.cipher.decrypt(sealed.detail_enc)
    return {
      region: sealed.region,
      recipient_name_enc: sealed.recipient_name_enc,
      mobile_enc: sealed.mobile_enc,
      address_enc: this.cipher.encrypt(`${regionText(sealed.region)}${detail}`),
    }
  }
}
