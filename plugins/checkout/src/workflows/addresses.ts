import type { MedusaContainer } from "@medusajs/framework/types"
import type { Address, AddressInput, MaskedAddress } from "../types/address"
import { regionOf } from "./reading/regions"
import { checkoutOf } from "./reading/services"

/** The customer's addresses, masked, the default first. */
export async function listAddresses(
  container: MedusaContainer,
  customerId: string
): Promise<MaskedAddress[]> {
  const checkout = checkoutOf(container)
  const sealed = await checkout.addressesOf(customerId)
  return sealed.map((address) => ({
    id: address.id,
    is_default: address.is_default,
    ...checkout.people.mask(address, address.region),
  }))
}

/** One in clear, for its owner; `address_not_found`. */
export async function readAddress(
  container: MedusaContainer,
  customerId: string,
  id: string
): Promise<Address> {
  const checkout = checkoutOf(container)
  const sealed = await checkout.sealedAddressOf(customerId, id)
  return checkout.people.open(sealed)
}

/** Keeps an address, a new one or in place of one; `address_region_unknown`. */
export async function saveAddress(
  container: MedusaContainer,
  customerId: string,
  input: AddressInput,
  id?: string
): Promise<Address> {
  const checkout = checkoutOf(container)
  const region = await regionOf(container, {
    province_code: input.province_code,
    prefecture_code: input.prefecture_code,
    county_code: input.county_code,
  })
  const saved = id
    ? await checkout.changeAddress(customerId, id, input, region)
    : await checkout.addAddress(customerId, input, region)
  return checkout.people.open(saved)
}

export const forgetAddress = (
  container: MedusaContainer,
  customerId: string,
  id: string
): Promise<void> => checkoutOf(container).forgetAddress(customerId, id)
