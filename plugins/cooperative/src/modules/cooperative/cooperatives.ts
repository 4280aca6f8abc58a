import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import {
  PersonalDataCipher,
  type PersonalDataKeys,
} from "@mall/privacy/personal-data"
import type {
  CooperativeOfProduct,
  CooperativeSales,
  CooperativeStaffIdentity,
  CreateCooperativeStaff,
} from "../../types/cooperative"
import { refuse } from "./lib/refuse"
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

/** Cooperatives themselves: who works there and what they sell. */
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

  /** Throws `cooperative_unknown`. The name is stored encrypted. */
  @InjectTransactionManager()
  async addStaff(
    input: Omit<CreateCooperativeStaff, "password">,
    @MedusaContext() context: Context = {}
  ): Promise<CooperativeStaffIdentity> {
    const { cooperative_id, email, display_name, roles } = input
    const found = await this.listCooperatives(
      { id: cooperative_id },
      {},
      context
    )
    if (found.length === 0) {
      throw refuse.notFound("cooperative_unknown")
    }
    const { id } = await this.createCooperativeStaffs(
      {
        cooperative_id,
        email,
        roles,
        display_name_enc: this.cipher.encrypt(display_name),
      },
      context
    )
    return { staff_id: id, cooperative_id, roles, email, display_name }
  }

  /** Throws `staff_without_cooperative` for a stranger. */
  @InjectManager()
  async identifyStaff(
    staffId: string,
    @MedusaContext() context: Context = {}
  ): Promise<CooperativeStaffIdentity> {
    const [staff] = await this.listCooperativeStaffs(
      { id: [staffId] },
      {},
      context
    )
    if (!staff) {
      throw refuse.forbidden("staff_without_cooperative")
    }
    return {
      staff_id: staff.id,
      cooperative_id: staff.cooperative_id,
      roles: staff.roles as CooperativeStaffIdentity["roles"],
      email: staff.email,
      display_name: this.cipher.decrypt(staff.display_name_enc),
    }
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
