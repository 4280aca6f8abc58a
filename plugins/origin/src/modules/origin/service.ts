import { refusals } from "@mall/access/refusals"
import { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type {
  CertificateInput,
  CivilDate,
  CountyDesignationInput,
  CountyDetail,
  CountyFilters,
  CountyList,
  DivisionInput,
  ImportResult,
  OriginClaimInput,
  PairingInput,
  ProductOrigin,
  SchemeInput,
  SchemeSummary,
} from "../../types/origin"
import { sentences } from "../../types/sentences"
import { mayBecome } from "./lib/claim-state"
import { Certificate } from "./models/certificate"
import { CountyDesignation } from "./models/county-designation"
import { Division } from "./models/division"
import { OriginClaim } from "./models/origin-claim"
import { Pairing } from "./models/pairing"
import { Scheme } from "./models/scheme"
import {
  insertCertificates,
  lockClaims,
  markVerified,
  overlappingProducts,
} from "./queries/claims"
import { countyPage, countyTotals } from "./queries/counties"
import { countyDetail } from "./queries/county-detail"
import {
  importDesignationRows,
  unknownCounties,
} from "./queries/import-designations"
import { importDivisionRows, importPairingRows } from "./queries/import-places"
import { ProductFilters, verifiedProductIds } from "./queries/product-ids"
import { productOrigins } from "./queries/product-origins"
import { schemeSummaries } from "./queries/schemes"

const refuse = refusals(sentences)

/**
 * Where goods come from. Every question about eligibility takes the civil
 * date it is asked for; there is no "now" in here.
 */
export default class OriginModuleService extends MedusaService({
  Division,
  Scheme,
  CountyDesignation,
  Pairing,
  OriginClaim,
  Certificate,
}) {
  /**
   * The origins of the products as of a day, by product id. A product without
   * a submitted claim is absent from the answer. One statement, however many
   * products are asked for.
   */
  @InjectManager()
  async originsOfProducts(
    product_ids: string[],
    on: CivilDate,
    @MedusaContext() context: Context = {}
  ): Promise<Record<string, ProductOrigin>> {
    const origins = await productOrigins(context, product_ids, on)
    return Object.fromEntries(
      origins.map((origin) => [origin.product_id, origin])
    )
  }

  /** Ids of products with a verified origin that day, in a stable order. */
  @InjectManager()
  async verifiedProductIds(
    filters: ProductFilters,
    on: CivilDate,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return await verifiedProductIds(context, filters, on)
  }

  /** Counties some list names or some verified product comes from. */
  @InjectManager()
  async listCounties(
    filters: CountyFilters,
    on: CivilDate,
    @MedusaContext() context: Context = {}
  ): Promise<CountyList> {
    const counties = await countyPage(context, filters, on)
    const provinces = await countyTotals(context, filters, on)
    const count = provinces.reduce((sum, row) => sum + row.county_count, 0)
    return { counties, count, provinces }
  }

  /** Refuses with `county_not_found` a code that is no county's. */
  @InjectManager()
  async retrieveCounty(
    code: string,
    on: CivilDate,
    @MedusaContext() context: Context = {}
  ): Promise<CountyDetail> {
    const county = await countyDetail(context, code, on)
    if (!county) {
      throw refuse.notFound("county_not_found", { code })
    }
    return county
  }

  /** Every scheme and how many counties it covers that day. */
  @InjectManager()
  async summarizeSchemes(
    on: CivilDate,
    @MedusaContext() context: Context = {}
  ): Promise<SchemeSummary[]> {
    return await schemeSummaries(context, on)
  }

  /** Adds and renames divisions; importing the same rows again changes nothing. */
  @InjectManager()
  @InjectTransactionManager()
  async importDivisions(
    divisions: DivisionInput[],
    @MedusaContext() context: Context = {}
  ): Promise<ImportResult> {
    return await importDivisionRows(context, divisions)
  }

  /** Adds and mends pairings; importing the same rows again changes nothing. */
  @InjectManager()
  @InjectTransactionManager()
  async importPairings(
    pairings: PairingInput[],
    @MedusaContext() context: Context = {}
  ): Promise<ImportResult> {
    return await importPairingRows(context, pairings)
  }

  /**
   * Makes the rows the whole list of a scheme from a day on, keeping what was
   * true before. All or nothing: refuses with `counties_unknown`, one fault a
   * row. The same list again changes nothing; an older one is passed over.
   */
  @InjectManager()
  @InjectTransactionManager()
  async importDesignations(
    input: {
      scheme: SchemeInput
      effective_on: CivilDate
      rows: CountyDesignationInput[]
    },
    @MedusaContext() context: Context = {}
  ): Promise<ImportResult> {
    const codes = input.rows.map(({ county_code }) => county_code)
    const unknown = await unknownCounties(context, codes)
    if (unknown.size > 0) {
      const faults = input.rows.flatMap((row, index) =>
        unknown.has(row.county_code)
          ? [
              refuse.fault(
                "county_unknown",
                { name: row.name_as_designated, code: row.county_code },
                { row: index + 1 }
              ),
            ]
          : []
      )
      throw refuse.invalid("counties_unknown", { count: faults.length }, faults)
    }
    return await importDesignationRows(
      context,
      input.scheme,
      input.effective_on,
      input.rows
    )
  }

  /** Records claims as submitted; they count for nothing until verified. */
  @InjectManager()
  @InjectTransactionManager()
  async submitOriginClaims(
    claims: OriginClaimInput[],
    @MedusaContext() context: Context = {}
  ): Promise<{ id: string; product_id: string }[]> {
    const codes = claims.map(({ county_code }) => county_code)
    const [unknown] = await unknownCounties(context, codes)
    if (unknown !== undefined) {
      throw refuse.invalid("county_not_found", { code: unknown })
    }
    const created = await this.createOriginClaims(
      claims.map(({ harvest_months, ...claim }) => ({
        ...claim,
        // The model's json type asks for an object; a list is one to PostgreSQL.
        harvest_months: harvest_months as unknown as Record<string, unknown>,
        state: "submitted" as const,
      })),
      context
    )
    return created.map(({ id, product_id }) => ({ id, product_id }))
  }

  /**
   * Verifies submitted claims for a period, all or none. Refuses with
   * `origin_claim_not_found`, `origin_claim_state_refused` or, where the
   * product has another verified origin then, `origin_claim_overlaps`.
   */
  @InjectManager()
  @InjectTransactionManager()
  async verifyOriginClaims(
    claim_ids: string[],
    period: {
      verified_on: CivilDate
      valid_from: CivilDate
      valid_to: CivilDate
    },
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const claims = await lockClaims(context, claim_ids)
    if (claims.length < new Set(claim_ids).size) {
      throw refuse.notFound("origin_claim_not_found")
    }
    const refused = claims.find(({ state }) => !mayBecome(state, "verified"))
    if (refused) {
      throw refuse.notAllowed("origin_claim_state_refused", {
        from: refused.state,
        to: "verified",
      })
    }
    const product_ids = claims.map(({ product_id }) => product_id)
    const [overlap] = await overlappingProducts(
      context,
      { claim_ids, product_ids },
      period
    )
    if (overlap) {
      throw refuse.notAllowed("origin_claim_overlaps", overlap)
    }
    await markVerified(context, claim_ids, period)
  }

  /** Ends verified claims from a day on; the days before stay as they were. */
  @InjectManager()
  @InjectTransactionManager()
  async revokeOriginClaims(
    claim_ids: string[],
    revoked_on: CivilDate,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const claims = await lockClaims(context, claim_ids)
    const refused = claims.find(({ state }) => !mayBecome(state, "revoked"))
    if (refused) {
      throw refuse.notAllowed("origin_claim_state_refused", {
        from: refused.state,
        to: "revoked",
      })
    }
    await this.updateOriginClaims(
      claims.map(({ id }) => ({ id, state: "revoked" as const, revoked_on })),
      context
    )
  }

  /** Adds certificates; a number already known for the product is left alone. */
  @InjectManager()
  @InjectTransactionManager()
  async addCertificates(
    certificates: CertificateInput[],
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    const added = await insertCertificates(context, certificates)
    return added.map(({ id }) => id)
  }

  /** An operator vouches for a row; from then on it makes its county eligible. */
  @InjectManager()
  @InjectTransactionManager()
  async confirmCountyDesignation(
    id: string,
    source: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    const [designation] = await this.listCountyDesignations({ id }, {}, context)
    if (!designation) {
      throw refuse.notFound("county_designation_not_found")
    }
    await this.updateCountyDesignations(
      { id, status: "confirmed" as const, source },
      context
    )
  }
}
