import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SIGN_IN_MODULE, type SignInModuleService } from "./modules/sign-in"
import type { StaffActor } from "./types/invitations"

/**
 * Seals the e-mails of staff who were made when they stood in clear, and gives
 * their accounts the names they have since. All in one transaction; a second
 * run finds nothing to do.
 */
export async function sealStaffContacts(
  container: MedusaContainer,
  { table, actor_type }: { table: string; actor_type: StaffActor }
): Promise<void> {
  const service = container.resolve<SignInModuleService>(SIGN_IN_MODULE)
  await inOneTransaction(container, async ({ rows, use }) => {
    const open = await rows<{ id: string; email: string }>(
      `select id, email from ${table} where email is not null for update`
    )
    for (const { id, email } of open) {
      await use<SignInModuleService, void>(SIGN_IN_MODULE, (signIn, context) =>
        signIn.claimAccount(
          { actor_type, actor_id: id, account: email },
          context
        )
      )
      await rows(
        `update provider_identity set entity_id = ?
         where provider = 'emailpass' and entity_id = ?`,
        [service.marks.ofAccount(email), email]
      )
      await rows(
        `update ${table} set email_enc = ?, email = null where id = ?`,
        [service.seal(email), id]
      )
    }
  })
}
