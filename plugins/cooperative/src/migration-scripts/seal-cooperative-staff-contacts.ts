import { sealStaffContacts } from "@mall/sign-in/seal-staff-contacts"
import type { ExecArgs } from "@medusajs/framework/types"

/** Runs once, after the migration that made room for sealed contacts. */
export default async function sealContacts({ container }: ExecArgs) {
  await sealStaffContacts(container, {
    table: "cooperative_staff",
    actor_type: "cooperative_staff",
  })
}
