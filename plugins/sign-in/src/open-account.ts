import { inOneTransaction } from "@mall/outbox/one-transaction"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type {
  AuthIdentityDTO,
  Context,
  ICustomerModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { SIGN_IN_MODULE, type SignInModuleService } from "./modules/sign-in"

/** What the auth module lends its providers, and what it is told to lend. */
export type AuthCradle = {
  [SIGN_IN_MODULE]: SignInModuleService
  [Modules.CUSTOMER]: ICustomerModuleService
  baseRepository: { getFreshManager: () => SqlEntityManager }
  authIdentityService: {
    create: (
      data: Record<string, unknown>,
      context: Context
    ) => Promise<AuthIdentityDTO>
  }
}

type AuthIdentities = AuthCradle["authIdentityService"]

/**
 * `inOneTransaction` asks a container for modules. A provider lives inside
 * the auth module: of that one, it has the inside instead.
 */
const containerOf = (cradle: AuthCradle) =>
  ({
    resolve: (key: keyof AuthCradle | typeof Modules.AUTH) =>
      key === Modules.AUTH
        ? {
            baseRepository_: cradle.baseRepository,
            identities: cradle.authIdentityService,
          }
        : cradle[key],
  }) as unknown as MedusaContainer

/**
 * First sign-in of a number: a Medusa customer without name, e-mail or phone,
 * an auth identity that leads to it, and the verified mobile, in one
 * transaction. Two devices at once open one account.
 */
export async function openAccount(
  cradle: AuthCradle,
  { mobile, provider }: { mobile: string; provider: string },
  now: Date
): Promise<void> {
  await inOneTransaction(containerOf(cradle), async (unit) => {
    const known = await unit.use<SignInModuleService, string | undefined>(
      SIGN_IN_MODULE,
      (service, context) => service.claimMobile(mobile, context)
    )
    if (known) {
      return
    }
    const customer = await unit.use(
      Modules.CUSTOMER,
      (service: ICustomerModuleService, context) =>
        service.createCustomers({ has_account: true }, context)
    )
    await unit.use<{ identities: AuthIdentities }, unknown>(
      Modules.AUTH,
      ({ identities }, context) =>
        identities.create(
          {
            provider_identities: [
              {
                provider,
                entity_id: cradle[SIGN_IN_MODULE].marks.ofMobile(mobile),
              },
            ],
            app_metadata: { customer_id: customer.id },
          },
          context
        )
    )
    await unit.use<SignInModuleService, void>(
      SIGN_IN_MODULE,
      (service, context) =>
        service.keepMobile({ customer_id: customer.id, mobile }, now, context)
    )
  })
}
