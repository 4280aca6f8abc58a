import type { MedusaContainer } from "@medusajs/framework/types"
import type { UnionDTO, UnionLevel, UnionRole } from "@mall/union/types"
import {
  createUnionStaffWorkflow,
  createUnionsWorkflow,
} from "@mall/union/workflows"
import { TEST_PASSWORD } from "./sign-in"

/** A union of Jiangsu. */
export async function createUnion(
  container: MedusaContainer,
  name: string,
  level: UnionLevel = "base",
  parent?: UnionDTO
): Promise<UnionDTO> {
  const { result } = await createUnionsWorkflow(container).run({
    input: {
      unions: [
        {
          name,
          short_name: name,
          level,
          province_code: "320000",
          parent_id: parent?.id,
        },
      ],
    },
  })
  return result[0]!
}

/** Staff of the union who may sign in with the test password. */
export async function createStaff(
  container: MedusaContainer,
  union: UnionDTO,
  email: string,
  roles: UnionRole[]
): Promise<void> {
  await createUnionStaffWorkflow(container).run({
    input: {
      union_id: union.id,
      email,
      display_name: "王经办",
      roles,
      password: TEST_PASSWORD,
    },
  })
}
