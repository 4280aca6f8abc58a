import { PersonalDataCipher } from "@mall/privacy/personal-data"
import { countByKey } from "@mall/privacy/rotation"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ExecArgs } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { readEnv } from "../env"
import { rotateAll } from "./rotate-keys/rotate-all"
import { unlistedColumns } from "./rotate-keys/schema"
import { sealedTables } from "./rotate-keys/sealed-tables"

/**
 * Brings all personal data under the first of PERSONAL_DATA_KEYS, beside a
 * running mall; with `dry-run` only counts what is under which key. Throws,
 * so that nobody drops the old key, unless all of it is.
 */
export default async function rotateKeys({ container, args }: ExecArgs) {
  const env = readEnv()
  const cipher = new PersonalDataCipher({
    keys: env.PERSONAL_DATA_KEYS,
    hash_key: env.PERSONAL_DATA_HASH_KEY,
  })
  const connection: Knex = container.resolve(
    ContainerRegistrationKeys.PG_CONNECTION
  )
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const say = (text: string) => logger.info(text)

  const unlisted = await unlistedColumns(connection)
  if (unlisted.length > 0) {
    throw incomplete(`no rotation knows ${unlisted.join(", ")}`)
  }
  if (args.includes("dry-run")) {
    for (const sealed of sealedTables) {
      say(`${sealed.table}: ${said(await countByKey(connection, sealed))}`)
    }
    return
  }
  const [newest = ""] = cipher.keyIds
  const left = await rotateAll(connection, cipher, say)
  if (left.length > 0) {
    throw incomplete(
      `not under ${newest}: ${left.map(({ table, counts }) => `${table} (${said(counts)})`).join("; ")}`
    )
  }
  say(`All personal data is under ${newest}; the other keys may go.`)
}

const said = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([key, count]) => `${key} ${count}`)
    .join(", ") || "nothing"

const incomplete = (why: string) =>
  new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `Keep the old keys: ${why}.`
  )
