import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createUsersWorkflow,
  setAuthAppMetadataWorkflow,
} from "@medusajs/medusa/core-flows"
import { demoPassword } from "./demo-password"

const email = "admin@demo.mall"

/** The operator's account for Medusa Admin. */
export async function seedOperator(container: MedusaContainer) {
  const [existing] = await container.resolve(Modules.USER).listUsers({ email })
  if (existing) {
    return
  }
  const { authIdentity } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password: demoPassword } })
  const { result: users } = await createUsersWorkflow(container).run({
    input: { users: [{ email, first_name: "商城", last_name: "运营" }] },
  })
  await setAuthAppMetadataWorkflow(container).run({
    input: {
      authIdentityId: authIdentity?.id ?? "",
      actorType: "user",
      value: users[0]?.id ?? "",
    },
  })
}
