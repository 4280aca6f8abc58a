import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

type Entry = { by_type: string; by_id: string }

/** The same log, each entry with the e-mail of the operator who made it, if one did. */
export async function withOperators<One extends Entry>(
  container: MedusaContainer,
  log: readonly One[]
): Promise<(One & { operator: string | null })[]> {
  const ids = log.flatMap(({ by_type, by_id }) =>
    by_type === "user" ? [by_id] : []
  )
  const users = await container
    .resolve(Modules.USER)
    .listUsers({ id: [...new Set(ids)] }, { take: ids.length })
  const emails = new Map(users.map(({ id, email }) => [id, email]))
  return log.map((entry) => ({
    ...entry,
    operator: emails.get(entry.by_id) ?? null,
  }))
}
