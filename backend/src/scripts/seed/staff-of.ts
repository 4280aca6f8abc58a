import { UNION_MODULE } from "@mall/union/modules/union"
import type { UnionRole } from "@mall/union/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

type Unions = {
  listUnionStaffs(filters: {
    union_id: string
  }): Promise<{ id: string; roles: UnionRole[] }[]>
}

/** The id of a union's staff of a role; the seed acts as them. */
export async function staffOf(
  container: MedusaContainer,
  unionId: string,
  role: UnionRole
): Promise<string> {
  const staff = await container
    .resolve<Unions>(UNION_MODULE)
    .listUnionStaffs({ union_id: unionId })
  const found = staff.find(({ roles }) => roles.includes(role))
  if (!found) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `The demonstration's union ${unionId} has no ${role}.`
    )
  }
  return found.id
}
