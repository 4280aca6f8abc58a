import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { signIn } from "./client"
import { fundedProgramme, grantTo } from "./grant-subsidy"
import type { Mall } from "./mall"
import { confirmRoster, inventedRoster, previewRoster } from "./roster"

type Customer = { id: string; address_id: string }

export type Worker = Customer & {
  /** Id of the allowance, as a purchase names it among its tenders. */
  purse: string
}

/** So many workers who get so much each, in a department of their own. */
export type Group = { department: string; count: number; each_fen: number }

/**
 * Workers as the mall makes them: a roster imported, a programme planned,
 * approved and funded by its union, an allowance granted by department.
 * Answers each group's workers; signing in alone is not gone through.
 */
export async function grantedWorkers(
  mall: Mall,
  groups: readonly Group[]
): Promise<Worker[][]> {
  const { url } = mall.servers[0]!
  const [manager, chair, operator] = await Promise.all([
    signIn(url, "union_staff", "manager@demo.union"),
    signIn(url, "union_staff", "chair@demo.union"),
    signIn(url, "user", "admin@demo.mall"),
  ])
  const total = groups.reduce((sum, { count }) => sum + count, 0)
  const preview = await previewRoster(manager, await inventedRoster(total))
  await confirmRoster(manager, preview.id)
  const customers = await makeCustomers(mall, total)
  const programme = await fundedProgramme(
    { manager, chair, operator },
    {
      budget_fen: groups.reduce(
        (sum, { count, each_fen }) => sum + count * each_fen,
        0
      ),
      per_member_fen: Math.max(...groups.map(({ each_fen }) => each_fen)),
    }
  )
  const made: Worker[][] = []
  for (const { department, count, each_fen } of groups) {
    const group = customers.splice(0, count)
    await bind(mall, group, department)
    await grantTo(manager, programme, {
      target: "department",
      department,
      amount_fen: each_fen,
    })
    made.push(await withPurses(mall, programme, group))
  }
  return made
}

async function makeCustomers(mall: Mall, count: number): Promise<Customer[]> {
  const file = path.join(os.tmpdir(), `mall-workers-${process.pid}.json`)
  await mall.exec("prepare-workers.ts", [String(count), file])
  const workers = JSON.parse(fs.readFileSync(file, "utf8")) as Customer[]
  fs.rmSync(file)
  return workers
}

async function withPurses(
  mall: Mall,
  programme: string,
  customers: readonly Customer[]
): Promise<Worker[]> {
  const { rows } = await mall.database.query<{ id: string; purse: string }>(
    `select m.customer_id as id, a.id as purse
     from subsidy_allowance a join union_member m on m.id = a.member_id
     where a.programme_id = $1 and m.customer_id = any($2)`,
    [programme, customers.map(({ id }) => id)]
  )
  const purses = new Map(rows.map(({ id, purse }) => [id, purse]))
  return customers.map((customer) => {
    const purse = purses.get(customer.id)
    if (!purse) {
      throw new Error(`${customer.id} was granted nothing`)
    }
    return { ...customer, purse }
  })
}

/** As signing in with the mobile of the roster does. */
const bind = (mall: Mall, workers: readonly Customer[], department: string) =>
  mall.database.query(
    `update union_member m set customer_id = w.id, department = $2
     from (select id, row_number() over () as n
       from unnest($1::text[]) as id) w,
     (select id, row_number() over (order by id) as n from union_member
       where customer_id is null and staff_number_enc is not null
         and union_id = (select union_id from union_member
           order by created_at desc limit 1)) f
     where m.id = f.id and f.n = w.n`,
    [workers.map(({ id }) => id), department]
  )
