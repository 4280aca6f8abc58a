import {
  LEDGER_MODULE,
  type LedgerModuleService,
} from "@mall/ledger/modules/ledger"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { contradictions } from "../../harness/checkout-books"

/** Throws, naming every place where the books of the mall do not agree. */
export async function assertBooksBalance(container: MedusaContainer) {
  const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
  const connection: Knex = container.resolve(
    ContainerRegistrationKeys.PG_CONNECTION
  )
  const wrong = await contradictions(async (query) => {
    const { rows } = (await connection.raw(query)) as { rows: unknown[] }
    return rows
  })
  const differences = await ledger.checkBooks()
  const all = [...wrong, ...differences.map((one) => JSON.stringify(one))]
  if (all.length > 0) {
    throw new Error(`The books do not balance:\n${all.join("\n")}`)
  }
}
