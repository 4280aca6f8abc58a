import { civilDate } from "@mall/calendar/civil-date"
import { formatYuan, type Fen } from "@mall/ledger/money"
import type { SheetContent, SheetLine } from "@mall/spreadsheet/write"
import type { GiftRuleDTO } from "../types/dtos"
import type { GiftJudgementDTO } from "../types/judgement"

const OUTCOMES = { pass: "符合", warn: "提醒", refuse: "不符" }
const OCCASIONS = { submit: "提交审批", approve: "批准", place: "统一下单" }
const RULE_KINDS: Record<GiftRuleDTO["kind"], string> = {
  yearly_cap: "每人全年上限",
  festival_cap: "节日上限",
  birthday_cap: "生日上限",
  extra_assistance_quota: "帮扶产品额外额度",
  min_assistance_share: "帮扶产品最低比例",
  budget_share: "占预算最高比例",
  festivals_allowed: "允许的节日",
}

const yuan = (fen: Fen | null) => (fen === null ? "—" : formatYuan(fen))

/** What the rules said when the round was submitted, approved and ordered. */
export const rulesSheet = (
  judgements: readonly GiftJudgementDTO[]
): SheetContent => ({
  name: "规则检查",
  notes: ["提交、批准、下单时各判定一次，当时的结论原样留存，不再重算。"],
  columns: [
    { header: "结论", key: "outcome", width: 8, kind: "text" },
    { header: "环节", key: "occasion", width: 10, kind: "text" },
    { header: "日期", key: "on", width: 12, kind: "text" },
    { header: "说明", key: "sentence", width: 80, kind: "text" },
    { header: "依据文件", key: "document", width: 40, kind: "text" },
    { header: "生效日期", key: "effective", width: 12, kind: "text" },
    { header: "规则编号", key: "rule", width: 32, kind: "text" },
  ],
  rows: judgements.flatMap((judgement) => [
    ...judgement.findings.map((finding) => ({
      outcome: OUTCOMES[finding.outcome],
      ...when(judgement),
      sentence: finding.sentence.zh,
      document: finding.document ?? "",
      effective: finding.effective_on ?? "",
      rule: finding.rule_id ?? "",
    })),
    ...judgement.changes.map((change) => ({
      outcome: "变化",
      ...when(judgement),
      sentence: change.sentence.zh,
      document: "",
      effective: "",
      rule: "",
    })),
  ]),
})

/** The figures and the rows of rules and budget those were held against. */
export const basisSheet = (
  judgements: readonly GiftJudgementDTO[]
): SheetContent => ({
  name: "判定依据",
  columns: [
    { header: "环节", key: "occasion", width: 10, kind: "text" },
    { header: "日期", key: "on", width: 12, kind: "text" },
    { header: "项目", key: "item", width: 24, kind: "text" },
    { header: "数值", key: "value", width: 16, kind: "text" },
    { header: "依据", key: "document", width: 50, kind: "text" },
    { header: "编号", key: "id", width: 32, kind: "text" },
  ],
  rows: judgements.flatMap((judgement) =>
    [...figureLines(judgement), ...judgement.rules.map(ruleLine)].map(
      (line) => ({ ...when(judgement), ...line })
    )
  ),
})

function figureLines({ figures }: GiftJudgementDTO): SheetLine[] {
  const { budget, yearly, of_festival, packages } = figures
  return [
    line("年度慰问品预算", yuan(budget.gift_fen), budget.id),
    line("工会全年经费收入", yuan(budget.annual_income_fen), budget.id),
    line("其他活动已占用预算", yuan(budget.committed_fen)),
    line("会员全年累计最高", yuan(yearly.highest_fen)),
    line("会员本节日累计最高", yuan(of_festival.highest_fen)),
    line("人数", String(figures.member_count)),
    ...(figures.reserve_members
      ? [line("补充名额", String(figures.reserve_members))]
      : []),
    ...packages.flatMap(({ name, total_fen, assisted_fen }) => [
      line(`礼包「${name}」`, yuan(total_fen)),
      line(`礼包「${name}」帮扶产品`, yuan(assisted_fen)),
    ]),
  ]
}

const line = (item: string, value: string, id: string | null = null) => ({
  item,
  value,
  document: "",
  id: id ?? "",
})

const ruleLine = (rule: GiftRuleDTO): SheetLine => ({
  item: RULE_KINDS[rule.kind],
  value:
    rule.share_percent === null
      ? yuan(rule.amount_fen)
      : `${rule.share_percent}%`,
  document: `${rule.document}（${rule.starts_on} 起，${civilDate(
    new Date(rule.set_at)
  )} 录入）`,
  id: rule.id,
})

const when = ({ occasion, judged_on }: GiftJudgementDTO) => ({
  occasion: OCCASIONS[occasion],
  on: judged_on,
})
