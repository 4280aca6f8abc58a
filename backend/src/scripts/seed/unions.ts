import {
  SIGN_IN_MODULE,
  type SignInModuleService,
} from "@mall/sign-in/modules/sign-in"
import { UNION_MODULE } from "@mall/union/modules/union"
import type { UnionLevel, UnionRole } from "@mall/union/types"
import {
  createUnionStaffWorkflow,
  createUnionsWorkflow,
} from "@mall/union/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { demoPassword } from "./demo-password"
import { demoUnions, demoUnionStaff } from "./demo-data"

/** What the seed reads of the union module. */
type Unions = {
  listUnions(filters: {
    name: string[]
  }): Promise<{ id: string; name: string }[]>
}

async function seedTree(container: MedusaContainer) {
  const unions = demoUnions()
  const existing = await container
    .resolve<Unions>(UNION_MODULE)
    .listUnions({ name: unions.map(({ name }) => name) })
  const named = new Map(existing.map(({ name, id }) => [name, id]))
  const ids = new Map<string, string>()
  for (const { slug, parent, level, ...union } of unions) {
    const found = named.get(union.name)
    if (found) {
      ids.set(slug, found)
      continue
    }
    const { result } = await createUnionsWorkflow(container).run({
      input: {
        unions: [
          {
            ...union,
            level: level as UnionLevel,
            parent_id: ids.get(parent),
            credit_code: union.credit_code || undefined,
            invoice_title: union.invoice_title || undefined,
          },
        ],
      },
    })
    ids.set(slug, result[0]?.id ?? "")
  }
  return ids
}

/**
 * A federation with its city, industry, county and base unions, and staff.
 * Answers the unions' ids by their slugs.
 */
export async function seedUnions(container: MedusaContainer) {
  const ids = await seedTree(container)
  const staff = demoUnionStaff()
  const known = await container
    .resolve<SignInModuleService>(SIGN_IN_MODULE)
    .takenAccounts(staff.map(({ email }) => email))
  for (const { union, email, display_name, role } of staff) {
    if (!known.has(email)) {
      await createUnionStaffWorkflow(container).run({
        input: {
          union_id: ids.get(union) ?? "",
          email,
          display_name,
          roles: [role as UnionRole],
          password: demoPassword,
        },
      })
    }
  }
  return ids
}
