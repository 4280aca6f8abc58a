import { paging } from "@mall/access/fields"
import { z } from "@medusajs/framework/zod"

const code = z.string().regex(/^\d{6}$/)
const date = z.iso.date()
const page = paging({ most: 200, usual: 50 })

export const countiesQuery = z.object({
  province: code.optional(),
  scheme: z.string().max(40).optional(),
  q: z.string().trim().min(1).max(20).optional(),
  with_products: z.stringbool().optional(),
  ...page,
})

export const originsQuery = z.object({
  product_ids: z
    .string()
    .transform((ids) => ids.split(",").filter(Boolean))
    .pipe(z.array(z.string().max(64)).min(1).max(100)),
})

export const productSearchQuery = z.object({
  q: z.string().trim().min(1).max(40),
  ...paging({ most: 100, usual: 24 }),
})

export const productSearch = z.object({
  count: z.number(),
  limit: z.number(),
  offset: z.number(),
  product_ids: z.array(z.string()),
})

export const divisionsQuery = z.object({ parent: code.optional() })

export const designationsQuery = z.object({
  status: z.enum(["sourced", "confirmed", "memory", "candidate"]).optional(),
  scheme_code: z.string().max(40).optional(),
  county_code: code.optional(),
  ...page,
})

export const confirmBody = z.object({
  source: z.string().trim().min(4).max(500),
})

const county = z.object({
  code,
  name: z.string(),
  prefecture_name: z.string().nullable(),
  province_code: code,
  province_name: z.string(),
  schemes: z.array(z.string()),
  unverified_schemes: z.array(z.string()),
})

export const countyList = z.object({
  as_of: date,
  count: z.number(),
  limit: z.number(),
  offset: z.number(),
  counties: z.array(county.extend({ product_count: z.number() })),
  provinces: z.array(
    z.object({
      province_code: code,
      province_name: z.string(),
      county_count: z.number(),
      product_count: z.number(),
    })
  ),
})

const designation = z.object({
  name_as_designated: z.string(),
  starts_on: date,
  ends_on: date.nullable(),
  status: z.enum(["sourced", "confirmed", "memory", "candidate"]),
  source: z.string(),
  note: z.string().nullable(),
})

export const countyDetail = county.extend({
  designations: z.array(designation.extend({ scheme: z.string() })),
  pairings: z.array(
    z.object({
      east_name: z.string(),
      west_name: z.string(),
      kind: z.string(),
      since: z.string().nullable(),
      source: z.string(),
    })
  ),
  product_ids: z.array(z.string()),
})

export const schemeList = z.object({
  as_of: date,
  schemes: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      name_en: z.string(),
      badge: z.string(),
      badge_en: z.string(),
      document: z.string(),
      listed_on: date.nullable(),
      county_count: z.number(),
      unverified_county_count: z.number(),
    })
  ),
})

const certificate = z.object({
  kind: z.string(),
  number: z.string(),
  holder: z.string(),
  valid_from: date,
  valid_to: date,
})

export const originList = z.object({
  as_of: date,
  origins: z.record(
    z.string(),
    z.object({
      product_id: z.string(),
      claim_id: z.string(),
      county_code: code,
      county_name: z.string(),
      province_code: code,
      province_name: z.string(),
      prefecture_name: z.string().nullable(),
      village: z.string(),
      harvest_months: z.array(z.number()),
      schemes: z.array(z.string()),
      is_verified: z.boolean(),
      is_eligible: z.boolean(),
      certificates: z.array(certificate),
    })
  ),
})

export const divisionList = z.object({
  divisions: z.array(
    z.object({
      code,
      name: z.string(),
      level: z.enum(["province", "prefecture", "county"]),
    })
  ),
})

export const countyDesignationList = z.object({
  count: z.number(),
  limit: z.number(),
  offset: z.number(),
  county_designations: z.array(
    designation.extend({
      id: z.string(),
      scheme_code: z.string(),
      county_code: code,
    })
  ),
})
