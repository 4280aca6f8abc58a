/** Why a supplement needs an approval of its own. */
export const outsideSentences = {
  beyond_reserve: {
    zh: "本批次 {members} 人，原批次的补充名额还剩 {left} 名。",
    en: "It is for {members} member(s); {left} of the reserved places are left.",
  },
  packages_differ: {
    zh: "礼包「{package}」不是原批次批准的礼包。",
    en: "Package “{package}” is not one that was approved with the round.",
  },
  prices_risen: {
    zh: "「{product}」的单价由批准时的 {was} 涨到 {now}。",
    en: "The price of {product} was {was} when approved and is {now} now.",
  },
  delivery_differs: {
    zh: "送达方式与原批次不同。",
    en: "It is delivered otherwise than the round.",
  },
  submitter_approved: {
    zh: "提交人就是原批次的批准人，须由另一位主席审批。",
    en: "Who submits it approved the round, so another chair must decide.",
  },
} as const

/** Refusals about supplements; part of the plugin's sentences. */
export const supplementRefusals = {
  gift_supplement_of_supplement: {
    zh: "补充批次不能再建补充批次，请回到原批次建立。",
    en: "A supplement has no supplements. Make it from the original round.",
  },
  gift_supplement_member_unknown: {
    zh: "所选人员中有 {count} 名不在本单位在册会员中，请刷新名单后重新选择。",
    en: "{count} of those chosen are no active members of the union. Reload the list and choose again.",
  },
  gift_supplement_members_taken: {
    zh: "所选人员中有 {count} 名已在原批次或它的补充批次中，每人只发一份。",
    en: "{count} of those chosen are in the round or a supplement of it already; each member gets one.",
  },
  gift_supplement_member_taken: {
    zh: "第 {row} 名（{name}，{department}）已在原批次或它的补充批次中。",
    en: "No. {row} ({name}, {department}) is in the round or a supplement of it already.",
  },
  gift_supplement_without_members: {
    zh: "没有需要补发的新进会员。",
    en: "There are no late joiners to supply.",
  },
  gift_supplement_fixed: {
    zh: "补充批次的节日、年度、人均标准与原批次一致，不能修改。",
    en: "A supplement keeps the festival, the year and the standard of its round.",
  },
  gift_round_has_supplements: {
    zh: "本批次还有 {count} 个补充批次依据它的批准，请先取消补充批次。",
    en: "{count} supplement(s) rest on the approval of this round. Call them off first.",
  },
} as const
