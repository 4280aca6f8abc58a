import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import {
  maskMobile,
  maskName,
  PersonalDataCipher,
  type PersonalDataKeys,
} from "@mall/privacy/personal-data"
import type {
  CooperativeOfProduct,
  CooperativeSales,
  CooperativeLogEntry,
  OpenedCooperative,
} from "../../types/cooperative"
import type { Issuer } from "@mall/sign-in/types"
import { refuse } from "./lib/refuse"
import { insertCooperative, logOf, recordOpened } from "./tables/opening"
import { Cooperative } from "./models/cooperative"
import { CooperativeStaff } from "./models/cooperative-staff"
import {
  assignProducts,
  cooperativesOfProducts,
  productsOfCooperatives,
  salesOfCooperative,
} from "./tables/products"
import { sqlOf } from "@mall/outbox/sql"

type ModuleOptions = { personal_data: PersonalDataKeys }

/** Cooperatives themselves and what they sell. */
export class Cooperatives extends MedusaService({
  Cooperative,
  CooperativeStaff,
}) {
  protected readonly cipher: PersonalDataCipher

  constructor(container: Record<string, unknown>, options: ModuleOptions) {
    super(container)
    this.cipher = new PersonalDataCipher(options.personal_data)
  }

  /** Throws `cooperative_unknown` rather than Medusa's own words. */
  @InjectManager()
  async retrieveKnownCooperative(
    id: string,
    @MedusaContext() context: Context = {}
  ) {
    const [cooperative] = await this.listCooperatives({ id: [id] }, {}, context)
    if (!cooperative) {
      throw refuse.notFound("cooperative_unknown")
    }
    return cooperative
  }

  /** Makes a cooperative, on record; `cooperative_credit_code_taken`. */
  @InjectTransactionManager()
  async openCooperative(
    { contact_name, contact_mobile, ...input }: OpenedCooperative,
    by: Issuer,
    @MedusaContext() context: Context = {}
  ): Promise<{ id: string }> {
    const id = generateEntityId(undefined, "coop")
    const sql = sqlOf(context)
    const isFirst = await insertCooperative(sql, {
      ...input,
      id,
      contact_name_enc: this.cipher.encrypt(contact_name),
      contact_mobile_enc: this.cipher.encrypt(contact_mobile),
    })
    if (!isFirst) {
      throw refuse.notAllowed("cooperative_credit_code_taken")
    }
    await recordOpened(sql, id, by, input)
    return { id }
  }

  /** Whom the operator calls, masked. */
  @InjectManager()
  async contactOfCooperative(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<{ name: string; mobile: string } | null> {
    const { contact_name_enc, contact_mobile_enc } =
      await this.retrieveKnownCooperative(id, context)
    return contact_name_enc && contact_mobile_enc
      ? {
          name: maskName(this.cipher.decrypt(contact_name_enc)),
          mobile: maskMobile(this.cipher.decrypt(contact_mobile_enc)),
        }
      : null
  }

  @InjectManager()
  async cooperativeLog(
    id: string,
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<CooperativeLogEntry[]> {
    return await logOf(sqlOf(context), id, limit)
  }

  /** Gives products to a cooperative; each has one. */
  @InjectTransactionManager()
  async assignProducts(
    input: { cooperative_id: string; product_ids: string[] },
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await assignProducts(
      sqlOf(context),
      input.cooperative_id,
      input.product_ids
    )
  }

  /** Products without a cooperative are absent from the answer. */
  @InjectManager()
  async cooperativesOfProducts(
    productIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<CooperativeOfProduct[]> {
    return await cooperativesOfProducts(sqlOf(context), productIds)
  }

  /** Product ids by cooperative id; one without products is absent. */
  @InjectManager()
  async productsOfCooperatives(
    cooperativeIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<Record<string, string[]>> {
    return await productsOfCooperatives(sqlOf(context), cooperativeIds)
  }

  @InjectManager()
  async salesOfCooperative(
    cooperativeId: string,
    @MedusaContext() context: Context = {}
  ): Promise<CooperativeSales> {
    return await salesOfCooperative(sqlOf(context), cooperativeId)
  }
}
