import {
  createUnionStaffWorkflow,
  createUnionsWorkflow,
} from "@mall/union/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createCooperative } from "./create-consignment"
import { TEST_PASSWORD } from "./sign-in"

/** One base union and one cooperative, each with somebody who may do most. */
export async function createTenants(container: MedusaContainer) {
  const { result: unions } = await createUnionsWorkflow(container).run({
    input: {
      unions: [
        {
          name: "走查有限公司工会委员会",
          short_name: "走查工会",
          level: "base",
          province_code: "320000",
        },
      ],
    },
  })
  const manager = "manager@walk.test"
  await createUnionStaffWorkflow(container).run({
    input: {
      union_id: unions[0]?.id ?? "",
      email: manager,
      display_name: "走查",
      roles: ["manager"],
      password: TEST_PASSWORD,
    },
  })
  const cooperative = await createCooperative(container, "walk")
  return {
    union: { manager },
    cooperative: { owner: cooperative.email("owner") },
  }
}
