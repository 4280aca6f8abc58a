/** What changed between two judgements of one round. */
export const changeSentences = {
  rule_new: {
    zh: "新适用的规定：{document}（{effective} 起，{limit}）。",
    en: "A rule that did not apply before: {document} (since {effective}, {limit}).",
  },
  rule_gone: {
    zh: "不再适用的规定：{document}（{effective} 起，{limit}）。",
    en: "A rule that no longer applies: {document} (since {effective}, {limit}).",
  },
  budget_changed: {
    zh: "年度慰问品预算由 {was} 变为 {now}。",
    en: "The year's gift budget was {was} and is {now}.",
  },
  income_changed: {
    zh: "工会全年经费收入由 {was} 变为 {now}。",
    en: "The union's income of the year was {was} and is {now}.",
  },
  committed_changed: {
    zh: "其他活动占用的预算由 {was} 变为 {now}。",
    en: "What other rounds take of the budget was {was} and is {now}.",
  },
  yearly_changed: {
    zh: "会员全年累计最高由 {was} 变为 {now}。",
    en: "The highest yearly total of a member was {was} and is {now}.",
  },
  festival_changed: {
    zh: "会员本节日累计最高由 {was} 变为 {now}。",
    en: "The highest total of a member for this festival was {was} and is {now}.",
  },
  assisted_changed: {
    zh: "礼包「{package}」中帮扶地区产品由 {was} 变为 {now}。",
    en: "Goods of assisted counties in package “{package}” were {was} and are {now}.",
  },
  outcome_changed: {
    zh: "检查结论由「{was}」变为「{now}」：{sentence}",
    en: "What was “{was}” is “{now}”: {sentence}",
  },
} as const
