import { readCsv } from "./csv"

/** The demonstration's own data: invented people and firms, plausible goods. */
export const demoCooperatives = () =>
  readCsv("demo/cooperatives.csv", [
    "slug",
    "name",
    "kind",
    "county_code",
    "village",
    "credit_code",
    "households_helped",
    "owner_name",
    "about",
  ])

export const demoCategories = () =>
  readCsv("demo/categories.csv", ["handle", "name", "name_en"])

export const demoProducts = () =>
  readCsv("demo/products.csv", [
    "handle",
    "cooperative",
    "category",
    "title",
    "title_en",
    "art",
    "tint",
    "village",
    "harvest_months",
    "description",
    "description_en",
    "shelf_life",
    "storage",
    "tax_class",
    "origin",
    "in_zone",
  ])

export const demoVariants = () =>
  readCsv("demo/variants.csv", [
    "product",
    "sku",
    "title",
    "title_en",
    "price_yuan",
    "weight_grams",
    "stock",
  ])

export const demoCertificates = () =>
  readCsv("demo/certificates.csv", [
    "product",
    "kind",
    "number",
    "valid_from",
    "valid_to",
  ])

/** Parents stand before their children. */
export const demoUnions = () =>
  readCsv("demo/unions.csv", [
    "slug",
    "parent",
    "level",
    "name",
    "short_name",
    "province_code",
    "credit_code",
    "invoice_title",
  ])

export const demoUnionStaff = () =>
  readCsv("demo/union_staff.csv", ["union", "email", "display_name", "role"])

/** Members of one union, so that a worker signs in to subsidies at once. */
export const demoRoster = () =>
  readCsv("demo/roster.csv", [
    "union",
    "staff_number",
    "name",
    "mobile",
    "department",
  ])

export type DemoProduct = ReturnType<typeof demoProducts>[number]
export type DemoVariant = ReturnType<typeof demoVariants>[number]

/** Rows by the value of one of their columns. */
export function groupBy<Row, Column extends keyof Row>(
  rows: Row[],
  column: Column
): Map<Row[Column], Row[]> {
  const groups = new Map<Row[Column], Row[]>()
  for (const row of rows) {
    const group = groups.get(row[column])
    if (group) {
      group.push(row)
    } else {
      groups.set(row[column], [row])
    }
  }
  return groups
}
