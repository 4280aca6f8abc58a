import type { Context } from "@medusajs/framework/types"
import type { GiftRuleDTO, NewRule, SettingMark } from "../../../types/dtos"
import { iso, rows } from "./rows"

const COLUMNS = `id, province_code, union_id, kind, festival,
  amount_fen::float8 as amount_fen, share_percent::float8 as share_percent,
  document, starts_on::text as starts_on, ends_on::text as ends_on, source,
  reliability, note, reason, set_by_type, set_by, ${iso("set_at")}`

/**
 * Rules of a province and those the union set for itself: of each kind,
 * festival and first day only the row set last, which supersedes the others.
 */
export const rulesOf = (
  context: Context,
  provinceCode: string,
  unionId: string
) =>
  rows<GiftRuleDTO>(
    context,
    `select ${COLUMNS} from (
       select distinct on (province_code, union_id, kind, festival, starts_on) *
       from gift_rule
       where province_code = ? or union_id = ?
       order by province_code, union_id, kind, festival, starts_on, seq desc
     ) newest
     order by kind, festival, starts_on desc, province_code nulls last`,
    [provinceCode, unionId]
  )

/** Every rule a union ever set for itself, superseded ones too, newest first. */
export const ownRuleHistory = (
  context: Context,
  unionId: string,
  page: { offset: number; limit: number }
) =>
  rows<GiftRuleDTO & { total: number }>(
    context,
    `select ${COLUMNS}, count(*) over ()::int as total
     from gift_rule where union_id = ?
     order by seq desc offset ? limit ?`,
    [unionId, page.offset, page.limit]
  )

/**
 * Adds rules; one that says what is on file already is left out. Writers take
 * turns, so that the same import twice at once is one.
 */
export async function appendRules(
  context: Context,
  rules: readonly NewRule[],
  mark: SettingMark
) {
  await rows(context, `lock table gift_rule in share row exclusive mode`)
  return await rows<{ id: string; is_new: boolean }>(
    context,
    `with given as (
       select * from jsonb_to_recordset(?::jsonb) as r (id text,
         province_code text, union_id text, kind text, festival text,
         amount_fen bigint, share_percent numeric, document text,
         starts_on date, ends_on date, source text, reliability text,
         note text)
     ), compared as (
       select r.*, on_file.id is null as is_new
       from given r left join lateral (
         select * from gift_rule g
         where g.province_code is not distinct from r.province_code
           and g.union_id is not distinct from r.union_id
           and g.kind = r.kind and g.starts_on = r.starts_on
           and g.festival is not distinct from r.festival
         order by g.seq desc limit 1
       ) on_file on true
       where on_file.id is null
         or (on_file.amount_fen, on_file.share_percent, on_file.document,
             on_file.ends_on, on_file.source, on_file.reliability,
             on_file.note)
           is distinct from (r.amount_fen, r.share_percent, r.document,
             r.ends_on, r.source, r.reliability, r.note)
     ), added as (
       insert into gift_rule (id, province_code, union_id, kind, festival,
         amount_fen, share_percent, document, starts_on, ends_on, source,
         reliability, note, reason, set_by_type, set_by, set_at)
       select id, province_code, union_id, kind, festival, amount_fen,
         share_percent, document, starts_on, ends_on, source, reliability,
         note, ?, ?, ?, ?
       from compared
       returning id
     )
     select id, is_new from compared where id in (select id from added)`,
    [JSON.stringify(rules), mark.reason, mark.set_by_type, mark.set_by, mark.at]
  )
}
