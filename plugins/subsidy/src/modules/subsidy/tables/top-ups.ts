import { generateEntityId } from "@medusajs/framework/utils"
import { randomBytes } from "node:crypto"
import { refuse } from "../../../refuse"
import type { TopUpDTO } from "../../../types/dtos"
import type { TopUpState } from "../../../types/names"
import { identificationCode } from "@mall/ledger/identification-code"
import { paged, type Sql } from "../sql"

/** Each upload is another file, so that its id tells which receipt it is. */
const COLUMNS = `id, union_id, amount_fen::float8 as amount_fen,
  identification_code, state, receipt_file_id, receipt_name, receipt_mime,
  encode(sha256(convert_to(receipt_file_id, 'UTF8')), 'hex')
    as receipt_version, uploaded_at, reason, created_by, created_at`

export type ReceiptFile = { file_id: string; name: string; mime: string }

/** Opens a top-up; the same key again answers the first, if it means the same. */
export async function openTopUp(
  sql: Sql,
  input: {
    union_id: string
    amount_fen: number
    key: string
    created_by: string
  }
): Promise<TopUpDTO> {
  await sql(
    `insert into union_fund_top_up
       (id, union_id, amount_fen, identification_code, key, created_by)
     values (?, ?, ?, ?, ?, ?) on conflict (union_id, key) do nothing`,
    [
      generateEntityId(undefined, "uftu"),
      input.union_id,
      input.amount_fen,
      identificationCode(randomBytes(8)),
      input.key,
      input.created_by,
    ]
  )
  const [topUp] = await sql<TopUpDTO>(
    `select ${COLUMNS} from union_fund_top_up where union_id = ? and key = ?`,
    [input.union_id, input.key]
  )
  if (topUp?.amount_fen !== input.amount_fen) {
    throw refuse.notAllowed("subsidy_key_reused")
  }
  return topUp
}

export async function topUpOf(
  sql: Sql,
  { id, union_id }: { id: string; union_id?: string },
  { lock }: { lock: boolean } = { lock: false }
): Promise<TopUpDTO> {
  const [topUp] = await sql<TopUpDTO>(
    `select ${COLUMNS} from union_fund_top_up
     where id = ? and (?::text is null or union_id = ?)
     ${lock ? "for update" : ""}`,
    [id, union_id ?? null, union_id ?? null]
  )
  if (!topUp) {
    throw refuse.notFound("union_fund_top_up_not_found")
  }
  return topUp
}

export async function listTopUps(
  sql: Sql,
  filter: {
    union_id?: string
    state?: TopUpState
    offset: number
    limit: number
  }
) {
  const found = await sql<TopUpDTO & { total: number }>(
    `select ${COLUMNS}, count(*) over ()::int as total
     from union_fund_top_up
     where (?::text is null or union_id = ?) and (?::text is null or state = ?)
     order by created_at desc offset ? limit ?`,
    [
      filter.union_id ?? null,
      filter.union_id ?? null,
      filter.state ?? null,
      filter.state ?? null,
      filter.offset,
      filter.limit,
    ]
  )
  return paged(found)
}

export const attachReceipt = (sql: Sql, id: string, receipt: ReceiptFile) =>
  sql(
    `update union_fund_top_up
     set state = 'receipt_uploaded', receipt_file_id = ?, receipt_name = ?,
       receipt_mime = ?, uploaded_at = clock_timestamp(), reason = null
     where id = ?`,
    [receipt.file_id, receipt.name, receipt.mime, id]
  )

export const decideTopUp = (
  sql: Sql,
  id: string,
  decision: {
    state: "confirmed" | "rejected" | "withdrawn"
    by: string
    reason: string | null
  }
) =>
  sql(
    `update union_fund_top_up
     set state = ?, decided_by = ?, reason = ?, decided_at = clock_timestamp()
     where id = ?`,
    [decision.state, decision.by, decision.reason, id]
  )
