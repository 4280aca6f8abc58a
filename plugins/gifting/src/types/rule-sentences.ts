/** What the rule check says, by finding code and outcome. */
export const ruleSentences = {
  member_addresses_pass: {
    zh: "寄到职工家：{members} 名会员都有地址。",
    en: "Delivery to the home: all {members} members have an address.",
  },
  member_addresses_refuse: {
    zh: "寄到职工家，但 {members} 名会员中有 {without} 名没有地址。请在名册补全地址，或改为送到单位。",
    en: "Delivery to the home, but {without} of {members} members have no address. Complete the roster, or deliver to the workplace.",
  },
  fiscal_year_pass: {
    zh: "「{festival}」计入 {year} 年度，与节日所在年度一致。",
    en: "{festival} counts towards {year}, the year it falls in.",
  },
  fiscal_year_warn: {
    zh: "「{festival}」在 {own} 年度，本轮列支 {year} 年度，年度上限按 {year} 年度计算。请核对经费来自哪个年度的预算。",
    en: "{festival} belongs to {own}, but this round counts towards {year} and its yearly cap. Check which year's budget pays.",
  },
  fiscal_year_refuse: {
    zh: "「{festival}」不能计入 {year} 年度：{on} 提交的这一节日应计入 {allowed} 年度。请修改所属年度。",
    en: "{festival} cannot count towards {year}: submitted on {on}, it belongs to {allowed}. Change the fiscal year.",
  },
  festival_allowed_pass: {
    zh: "「{festival}」属于可以发放节日慰问品的节日。",
    en: "{festival} is a festival for which gifts may be given.",
  },
  festival_allowed_refuse: {
    zh: "少数民族节日须注明批准文件：请填写自治区或以上机关批准「{festival}」的文件名称。",
    en: "A minority festival needs its approval: name the document by which {festival} was approved.",
  },
  per_head_standard_pass: {
    zh: "最贵的礼包 {dearest}，未超过人均标准 {standard}。",
    en: "The dearest package is {dearest}, within the per-head standard of {standard}.",
  },
  per_head_standard_refuse: {
    zh: "礼包「{package}」{dearest}，超过人均标准 {standard}。请减少内容或调整标准。",
    en: "Package “{package}” is {dearest}, above the per-head standard of {standard}. Take something out or change the standard.",
  },
  standard_within_cap_warn: {
    zh: "人均标准 {standard} 高于年度上限 {cap}（{document}，{effective} 起）。礼包不能超过上限，请把标准改到上限以内。",
    en: "The per-head standard of {standard} is above the yearly cap of {cap} ({document}, in force since {effective}). No package may exceed the cap: lower the standard.",
  },
  yearly_cap_pass: {
    zh: "{year} 年度每名会员累计最高 {total}，未超过上限 {cap}（{document}，{effective} 起）。",
    en: "In {year} no member exceeds {total}, within the cap of {cap} ({document}, in force since {effective}).",
  },
  yearly_cap_warn: {
    zh: "{year} 年度有 {over} 名会员累计将达 {total}，高于上限 {cap}（{document}，{effective}）。该文件年代较早或来源待核，请先核实现行标准。",
    en: "In {year} {over} member(s) would reach {total}, above the cap of {cap} ({document}, {effective}). The document is old or its source weak: check the rule in force first.",
  },
  yearly_cap_refuse: {
    zh: "{year} 年度有 {over} 名会员累计将达 {total}，超过上限 {cap}（{document}，{effective} 起）。请降低标准。",
    en: "In {year} {over} member(s) would reach {total}, above the cap of {cap} ({document}, in force since {effective}). Lower the standard.",
  },
  province_rule_on_file_warn: {
    zh: "系统中没有 {province} 在 {on} 有效的年度慰问品上限，请按本省现行文件自行核对。",
    en: "No yearly gift cap of {province} valid on {on} is on file. Check it against your province's own document.",
  },
  festival_cap_pass: {
    zh: "{year} 年度「{festival}」各轮合计，每名会员最高 {total}，未超过该节日上限 {cap}（{document}，{effective} 起）。",
    en: "Over all rounds of {year} for {festival} no member exceeds {total}, within its cap of {cap} ({document}, in force since {effective}).",
  },
  festival_cap_warn: {
    zh: "{year} 年度「{festival}」各轮合计，有 {over} 名会员将达 {total}，高于该节日上限 {cap}（{document}，{effective}）。该文件年代较早或来源待核，请先核实现行标准。",
    en: "Over all rounds of {year} for {festival} {over} member(s) would reach {total}, above its cap of {cap} ({document}, {effective}). The document is old or its source weak: check the rule in force first.",
  },
  festival_cap_refuse: {
    zh: "{year} 年度「{festival}」各轮合计，有 {over} 名会员将达 {total}，超过该节日上限 {cap}（{document}，{effective} 起）。请减少内容。",
    en: "Over all rounds of {year} for {festival} {over} member(s) would reach {total}, above its cap of {cap} ({document}, in force since {effective}). Take something out.",
  },
  min_assistance_share_pass: {
    zh: "帮扶地区产品占 {share}%，达到最低 {minimum}%（{document}，{effective} 起）。",
    en: "Goods of assisted counties make up {share}%, at least the {minimum}% required ({document}, in force since {effective}).",
  },
  min_assistance_share_warn: {
    zh: "礼包「{package}」中帮扶地区产品占 {share}%，低于 {minimum}%（{document}，{effective}）。该文件年代较早或来源待核，请先核实现行要求。",
    en: "In package “{package}” goods of assisted counties make up {share}%, below {minimum}% ({document}, {effective}). The document is old or its source weak: check the rule in force first.",
  },
  min_assistance_share_refuse: {
    zh: "礼包「{package}」中帮扶地区产品占 {share}%，低于最低 {minimum}%（{document}，{effective} 起）。请换入帮扶地区产品。",
    en: "In package “{package}” goods of assisted counties make up {share}%, below the {minimum}% required ({document}, in force since {effective}). Choose more of them.",
  },
  budget_warn: {
    zh: "{year} 年度还没有设定慰问品预算，这一项没有检查。主席可以在「规则与预算」中设定。",
    en: "No gift budget is set for {year}, so this was not checked. The chair can set it under rules and budget.",
  },
  reserve_members_pass: {
    zh: "另留补充名额 {members} 名，供提交后入职的会员；按最贵礼包最多 {amount}，预算检查计入此数。",
    en: "{members} place(s) are reserved for members who join later, {amount} at most by the dearest package; the budget's check counts them.",
  },
  reserve_members_refuse: {
    zh: "补充名额 {members} 名，超过在册人数的 {percent}%（{most} 名）。请减少补充名额。",
    en: "{members} reserved places exceed {percent}% of the members ({most}). Reserve fewer.",
  },
  budget_pass: {
    zh: "本轮 {round}，加上已占用 {committed}，未超过 {year} 年度慰问品预算 {budget}。",
    en: "This round of {round} and {committed} already taken stay within the {year} gift budget of {budget}.",
  },
  budget_refuse: {
    zh: "本轮 {round}，加上已占用 {committed}，超过 {year} 年度慰问品预算 {budget}。请调整预算或降低标准。",
    en: "This round of {round} and {committed} already taken exceed the {year} gift budget of {budget}. Change the budget or lower the standard.",
  },
  budget_share_pass: {
    zh: "全年慰问品支出占预算的 {share}%，未超过 {maximum}%（{document}，{effective} 起）。",
    en: "The year's gifts take {share}% of the union's budget, within {maximum}% ({document}, in force since {effective}).",
  },
  budget_share_warn: {
    zh: "{document}（{effective}）规定慰问品支出不超过预算的 {maximum}%；本年度为 {share}，请核对。",
    en: "{document} ({effective}) limits gifts to {maximum}% of the budget; this year it is {share}. Please check.",
  },
  budget_share_refuse: {
    zh: "全年慰问品支出占预算的 {share}%，超过 {maximum}%（{document}，{effective} 起）。请降低标准。",
    en: "The year's gifts take {share}% of the union's budget, above {maximum}% ({document}, in force since {effective}). Lower the standard.",
  },
} as const
