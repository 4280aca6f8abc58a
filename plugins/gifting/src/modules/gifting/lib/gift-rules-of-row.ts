import type { NewRule } from "../../../types/dtos"
import type { RuleReliability } from "../../../types/names"

/** One line of the collected provincial figures, as the CSV file has it. */
export type ProvincialFiguresRow = {
  province: string
  annual_cap_cny: string
  birthday_cap_cny: string
  extra_consumption_assistance: string
  min_share_from_assistance_areas: string
  rule_document: string
  effective_or_reported: string
  reliability: string
  source: string
  /** The collector's own remark; figures are read from its known wordings. */
  note: string
  /** The same for staff. */
  note_zh: string
}

export type NewGiftRule = Omit<NewRule, "id" | "amount_fen"> & {
  /** Whole yuan as published; the caller turns it into fen. */
  amount_yuan: number | null
}

/** A rule published without a date is taken to have been there all along. */
const UNDATED = "2000-01-01"
/** Figures older than this are likely to have been replaced since. */
const CURRENT_SINCE = "2019-01-01"

/**
 * The dated rules that one row of figures states. Free text is read only
 * where its wording is known; what cannot be read is left out, never guessed.
 */
export function giftRulesOfRow(
  row: ProvincialFiguresRow,
  provinceCode: string
): NewGiftRule[] {
  const starts_on = startOf(row.effective_or_reported) ?? UNDATED
  const base: NewGiftRule = {
    province_code: provinceCode,
    union_id: null,
    kind: "yearly_cap",
    festival: null,
    amount_yuan: null,
    share_percent: null,
    document: row.rule_document || row.source || row.reliability,
    starts_on,
    ends_on: null,
    source: row.source || null,
    reliability: reliabilityOf(row, starts_on),
    note: row.note_zh || null,
  }
  return [
    ...amountRule(base, row.annual_cap_cny),
    ...birthdayRule(base, row),
    ...festivalCaps(base, row.note),
    ...assistanceShare(base, row),
    ...budgetShare(base, row.note),
    ...extraQuota(base, row.extra_consumption_assistance),
  ]
}

const amountRule = (base: NewGiftRule, text: string): NewGiftRule[] =>
  /^\d+$/.test(text) ? [{ ...base, amount_yuan: Number(text) }] : []

function birthdayRule(
  base: NewGiftRule,
  row: ProvincialFiguresRow
): NewGiftRule[] {
  const [rule] = amountRule(
    { ...base, kind: "birthday_cap" },
    row.birthday_cap_cny
  )
  if (!rule) {
    return []
  }
  // "birthday figure is the 2015 one": older than the document beside it.
  const older = /birthday[^;]*?\b(20\d\d)\b/.exec(row.note)?.[1]
  return [
    older
      ? {
          ...rule,
          document: `${older} 年的规定（文件名待查）`,
          starts_on: `${older}-01-01`,
          reliability: "dated",
        }
      : rule,
  ]
}

function festivalCaps(base: NewGiftRule, note: string): NewGiftRule[] {
  const list = /per[- ]festival(?: caps)?: ([^;]+)/.exec(note)?.[1]
  if (!list) {
    return []
  }
  const named = [
    { festival: "spring_festival", pattern: /Spring(?: Festival)? (\d+)/ },
    { festival: "national_day", pattern: /National Day (\d+)/ },
    { festival: null, pattern: /(?:each other festival|others) (\d+)/ },
  ]
  return named.flatMap(({ festival, pattern }) =>
    amountRule(
      { ...base, kind: "festival_cap", festival },
      pattern.exec(list)?.[1] ?? ""
    )
  )
}

function assistanceShare(
  base: NewGiftRule,
  row: ProvincialFiguresRow
): NewGiftRule[] {
  const percent = /^(\d+)%/.exec(row.min_share_from_assistance_areas)?.[1]
  if (!percent) {
    return []
  }
  // "2025 for the cap; 2020 for the share"
  const own = /(\d{4}) for the share/.exec(row.effective_or_reported)?.[1]
  const starts_on = own ? `${own}-01-01` : base.starts_on
  // A share from one city's own document does not bind the whole province.
  const isLocal = /〔\d{4}〕/.test(row.min_share_from_assistance_areas)
  const isProvincial = row.rule_document !== "" && !isLocal
  return [
    {
      ...base,
      kind: "min_assistance_share",
      share_percent: Number(percent),
      document: isProvincial
        ? row.rule_document
        : row.min_share_from_assistance_areas,
      starts_on,
      reliability: isProvincial ? base.reliability : "weak",
    },
  ]
}

function budgetShare(base: NewGiftRule, note: string): NewGiftRule[] {
  const percent =
    /at most (\d+)% of the year union budget/.exec(note)?.[1] ??
    /\(max (\d+)%\) of the year budget/.exec(note)?.[1]
  return percent
    ? [{ ...base, kind: "budget_share", share_percent: Number(percent) }]
    : []
}

/** Only quotas for assistance produce whose years are stated. */
function extraQuota(base: NewGiftRule, text: string): NewGiftRule[] {
  const amount = /^(\d+) /.exec(text)?.[1]
  const years = text.match(/\b20\d\d\b/g)
  if (!amount || !years || /brand|voucher/i.test(text)) {
    return []
  }
  const sorted = [...years].sort()
  return [
    {
      ...base,
      kind: "extra_assistance_quota",
      amount_yuan: Number(amount),
      starts_on: `${sorted[0]}-01-01`,
      ends_on: `${sorted[sorted.length - 1]}-12-31`,
      reliability: "dated",
      note: text,
    },
  ]
}

function startOf(text: string): string | undefined {
  // "2018 / 2025-05-26": the figures are of the document named first.
  const first = /undated/.test(text)
    ? undefined
    : /\d{4}(-\d{2}-\d{2})?/.exec(text)?.[0]
  return first?.length === 4 ? `${first}-01-01` : first
}

function reliabilityOf(
  row: ProvincialFiguresRow,
  startsOn: string
): RuleReliability {
  if (/weak/.test(row.reliability) || startsOn === UNDATED) {
    return "weak"
  }
  return /old/.test(row.reliability) || startsOn < CURRENT_SINCE
    ? "dated"
    : "good"
}
