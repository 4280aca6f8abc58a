import type { Context } from "@medusajs/framework/types"
import type { GiftRuleDTO } from "../../../types/dtos"
import { rows } from "./rows"

const COLUMNS = `id, province_code, union_id, kind, festival,
  amount_fen::float8 as amount_fen, share_percent::float8 as share_percent,
  document, starts_on::text as starts_on, ends_on::text as ends_on, source,
  reliability, note`

/** Rules of a province and those the union set for itself. */
export const rulesOf = (
  context: Context,
  provinceCode: string,
  unionId: string
) =>
  rows<GiftRuleDTO>(
    context,
    `select ${COLUMNS} from gift_rule
     where province_code = ? or union_id = ?
     order by kind, festival, starts_on desc`,
    [provinceCode, unionId]
  )

/** Adds rules or, where kind, festival and date are there, renews them. */
export const upsertRules = (context: Context, rules: readonly GiftRuleDTO[]) =>
  rows<{ id: string; is_new: boolean }>(
    context,
    `insert into gift_rule (id, province_code, union_id, kind, festival,
       amount_fen, share_percent, document, starts_on, ends_on, source,
       reliability, note)
     select id, province_code, union_id, kind, festival, amount_fen,
       share_percent, document, starts_on, ends_on, source, reliability, note
     from jsonb_to_recordset(?::jsonb) as r (id text, province_code text,
       union_id text, kind text, festival text, amount_fen bigint,
       share_percent numeric, document text, starts_on date, ends_on date,
       source text, reliability text, note text)
     on conflict on constraint gift_rule_once do update set
       amount_fen = excluded.amount_fen,
       share_percent = excluded.share_percent,
       document = excluded.document,
       ends_on = excluded.ends_on,
       source = excluded.source,
       reliability = excluded.reliability,
       note = excluded.note
     returning id, xmax = 0 as is_new`,
    [JSON.stringify(rules)]
  )
