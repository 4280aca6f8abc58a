import type { PersonalDataKeys } from "@mall/privacy/personal-data"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { refuse } from "../../refuse"
import type { AddressInput, AddressRegion } from "../../types/address"
import type { WantedLine } from "../../types/basket"
import type { PaymentMethod } from "../../types/names"
import { SealedPeople } from "./sealed-people"
import * as addresses from "./tables/addresses"
import * as baskets from "./tables/baskets"
import { sqlOf } from "./tables/sql"

export type CheckoutOptions = {
  personal_data: PersonalDataKeys
  payment: {
    /** Medusa's id of the provider the own part is paid through. */
    provider_id: string
    methods: PaymentMethod[]
    /** Origins a gateway's page may send a buyer back to. */
    return_origins: string[]
  }
  /** Days after all parcels have left until they count as received. */
  receive_days?: number
  /** Days after a purchase was completed in which money may be asked back. */
  after_sales_days?: number
  /** Days after those until the recipient is forgotten. */
  recipients_kept_days?: number
  /** `allowed` is for measuring Medusa's own checkout, never for a shop. */
  vanilla_cart_completion: "refused" | "allowed"
}

const MAX_ADDRESSES = 30

const USUAL_DAYS = {
  receive_days: 10,
  after_sales_days: 15,
  recipients_kept_days: 90,
}

/** What a shopper keeps before buying: a basket and a book of addresses. */
export class Shoppers extends MedusaService({}) {
  /** Opens, masks and seals what is stored of people. */
  readonly people: SealedPeople
  readonly settings: Required<Omit<CheckoutOptions, "personal_data">>

  constructor(container: Record<string, unknown>, options: CheckoutOptions) {
    super(container, options)
    const { personal_data, ...settings } = options
    this.people = new SealedPeople(personal_data)
    this.settings = { ...USUAL_DAYS, ...settings }
  }

  @InjectManager()
  async basketOf(customerId: string, @MedusaContext() context: Context = {}) {
    return await baskets.basketOf(sqlOf(context), customerId)
  }

  @InjectTransactionManager()
  async replaceBasket(
    customerId: string,
    lines: readonly WantedLine[],
    @MedusaContext() context: Context = {}
  ) {
    await baskets.replaceBasket(sqlOf(context), customerId, lines)
  }

  @InjectTransactionManager()
  async mergeBasket(
    customerId: string,
    lines: readonly WantedLine[],
    @MedusaContext() context: Context = {}
  ) {
    await baskets.mergeBasket(sqlOf(context), customerId, lines)
  }

  @InjectManager()
  async addressesOf(
    customerId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await addresses.addressesOf(sqlOf(context), customerId)
  }

  /** Throws `address_not_found` for another's address as for none. */
  @InjectManager()
  async sealedAddressOf(
    customerId: string,
    id: string,
    @MedusaContext() context: Context = {}
  ) {
    const found = await addresses.findAddress(sqlOf(context), customerId, id)
    if (!found) {
      throw refuse.notFound("address_not_found")
    }
    return found
  }

  /** Throws `address_book_full`. */
  @InjectTransactionManager()
  async addAddress(
    customerId: string,
    input: AddressInput,
    region: AddressRegion,
    @MedusaContext() context: Context = {}
  ) {
    const sql = sqlOf(context)
    const kept = await addresses.addressesOf(sql, customerId)
    if (kept.length >= MAX_ADDRESSES) {
      throw refuse.notAllowed("address_book_full", { limit: MAX_ADDRESSES })
    }
    const added = await addresses.insertAddress(
      sql,
      customerId,
      this.people.seal(input, region)
    )
    if (!added) {
      throw refuse.unexpected("address_not_found")
    }
    return added
  }

  @InjectTransactionManager()
  async changeAddress(
    customerId: string,
    id: string,
    input: AddressInput,
    region: AddressRegion,
    @MedusaContext() context: Context = {}
  ) {
    const sealed = this.people.seal(input, region)
    const changed = await addresses.updateAddress(sqlOf(context), customerId, {
      ...sealed,
      id,
    })
    if (!changed) {
      throw refuse.notFound("address_not_found")
    }
    return changed
  }

  @InjectTransactionManager()
  async forgetAddress(
    customerId: string,
    id: string,
    @MedusaContext() context: Context = {}
  ) {
    if (!(await addresses.deleteAddress(sqlOf(context), customerId, id))) {
      throw refuse.notFound("address_not_found")
    }
  }
}
