/** Every refusal and explanation of this plugin, in both languages. */
export const sentences = {
  subsidy_programme_not_found: {
    zh: "没有找到这个补贴活动。",
    en: "This subsidy programme was not found.",
  },
  subsidy_programme_state: {
    zh: "补贴活动目前为「{state}」，不能执行此操作。请刷新页面查看最新状态。",
    en: "The programme is “{state}” now, so this cannot be done. Reload the page to see where it stands.",
  },
  subsidy_not_as_seen: {
    zh: "计划在您打开页面之后有过变动。请刷新，看过现在的内容再审批。",
    en: "The programme has changed since this page was opened. Reload, read it as it is now, then approve.",
  },
  subsidy_self_approval: {
    zh: "提交人或拨款人不能审批，请由其他有审批权的人员审批。",
    en: "Whoever submitted or funded a programme cannot approve it. Ask somebody else who may approve.",
  },
  subsidy_self_funding: {
    zh: "审批人不能拨款，请由经办人员拨款。",
    en: "Whoever approved a programme cannot fund it. Ask a manager to do it.",
  },
  subsidy_cash_like: {
    zh: "不限商品的补贴等同代金券，省级规定一般不允许。请限定使用范围；如本省文件允许，请先由主席登记文件名称后启用。",
    en: "A subsidy for all goods behaves like cash, which provinces forbid as a rule. Limit its scope, or let the chair first record the document of your province that allows it.",
  },
  subsidy_scope_empty: {
    zh: "请选择补贴可以使用的县、类目或合作社。",
    en: "Choose the counties, categories or cooperatives the subsidy is for.",
  },
  subsidy_scope_unknown: {
    zh: "使用范围中有不存在的项目：{ids}。请重新选择。",
    en: "These parts of the scope do not exist: {ids}. Choose again.",
  },
  subsidy_period_invalid: {
    zh: "结束日期不能早于开始日期。",
    en: "The last day cannot be before the first.",
  },
  subsidy_period_over: {
    zh: "活动结束日期已过，不能继续。",
    en: "The programme's last day is over.",
  },
  subsidy_tiers_needed: {
    zh: "满减活动至少需要一档，且每档的减免额须小于门槛、预算至少够一次。",
    en: "A tiered programme needs at least one tier; each takes off less than its threshold and has a budget for one use at least.",
  },
  subsidy_match_needed: {
    zh: "按比例补贴须填写比例和每人上限。",
    en: "A matched share needs a percentage and a ceiling per member.",
  },
  subsidy_allowance_needed: {
    zh: "定额补贴须填写每人金额。",
    en: "A fixed allowance needs an amount per member.",
  },
  subsidy_budget_mismatch: {
    zh: "各档预算之和 {sum} 与活动预算 {budget} 不一致。",
    en: "The tiers' budgets come to {sum}, the programme's budget is {budget}.",
  },
  subsidy_budget_exceeded: {
    zh: "拨款后共 {total}，超过批准的预算 {budget}。",
    en: "This would come to {total}, more than the approved budget of {budget}.",
  },
  subsidy_fund_short: {
    zh: "工会资金余额 {available}，不足拨款 {needed}。请先充值。",
    en: "The union's fund has {available}, not {needed}. Top it up first.",
  },
  subsidy_budget_short: {
    zh: "活动余额 {available}，不足本次发放 {needed}。请先拨款。",
    en: "The programme has {available}, not the {needed} of this grant. Fund it first.",
  },
  subsidy_not_granted: {
    zh: "满减和按比例补贴不需要发放，会员购买时自动享受。",
    en: "Tiered and matched programmes are not granted; members use them when they buy.",
  },
  subsidy_amount_over_limit: {
    zh: "每人 {amount} 超过活动每人上限 {limit}。",
    en: "{amount} per member is more than the programme's limit of {limit}.",
  },
  subsidy_grant_empty: {
    zh: "没有可以发放的会员：名单为空，或都已发放过。",
    en: "There is nobody to grant: the list is empty, or all have it already.",
  },
  subsidy_grant_faulty: {
    zh: "名单中有 {count} 处需要修改，尚未发放。",
    en: "{count} thing(s) in the list need mending; nothing was granted.",
  },
  subsidy_file_header: {
    zh: "没有找到表头。第一行须有「工号」或「手机号」，金额不同时加「金额」列。",
    en: "No header was found. The first row needs a staff number or mobile column, and an amount column where amounts differ.",
  },
  subsidy_row_unknown: {
    zh: "名册中没有这名在册会员，请核对工号或手机号。",
    en: "No active member of the roster has this staff number or mobile.",
  },
  subsidy_row_twice: {
    zh: "这名会员在第 {row} 行已经出现过。",
    en: "This member is in row {row} already.",
  },
  subsidy_row_amount: {
    zh: "金额须为大于零、最多两位小数的数字（元）。",
    en: "The amount must be a number above zero with two decimals at most (yuan).",
  },
  subsidy_row_over_limit: {
    zh: "金额超过活动每人上限 {limit}。",
    en: "The amount is more than the programme's limit of {limit}.",
  },
  subsidy_row_blank: {
    zh: "这一行没有工号也没有手机号。",
    en: "This row has neither a staff number nor a mobile.",
  },
  subsidy_key_missing: {
    zh: "缺少 Idempotency-Key 请求头，请刷新页面后重试。",
    en: "The Idempotency-Key header is missing. Reload the page and try again.",
  },
  subsidy_key_reused: {
    zh: "同一个请求编号已用于不同内容，未重复处理。请刷新页面核对。",
    en: "This request's key was used for something else, so nothing was done. Reload the page and compare.",
  },
  subsidy_not_usable: {
    zh: "补贴「{label}」不能用于本单：{why}",
    en: "The subsidy “{label}” cannot pay here: {why}",
  },
  subsidy_unknown: {
    zh: "没有找到所选的补贴，请刷新页面重新选择。",
    en: "The chosen subsidy was not found. Reload the page and choose again.",
  },
  subsidy_hold_lapsed: {
    zh: "补贴的冻结已经释放，不能入账。",
    en: "The subsidy's hold was given back already, so it cannot be posted.",
  },
  subsidy_refund_exceeds: {
    zh: "退回的补贴超过该商品实际抵扣的金额，未处理。",
    en: "More would go back than the subsidy paid for this line, so nothing was done.",
  },
  subsidy_why_used: {
    zh: "本单可抵 {amount}。",
    en: "Pays {amount} of this purchase.",
  },
  subsidy_why_tier: {
    zh: "适用商品满 {threshold} 减 {discount}，本单抵 {amount}。",
    en: "{discount} off {threshold} of goods in scope; pays {amount} here.",
  },
  subsidy_why_matched: {
    zh: "按适用商品金额的 {percent}% 补贴，本单抵 {amount}。",
    en: "Pays {percent}% of goods in scope, {amount} of this purchase.",
  },
  subsidy_why_not_needed: {
    zh: "其他补贴已付清适用的商品，本次不使用。",
    en: "Other subsidies pay for these goods already, so it is not used.",
  },
  subsidy_why_scope: {
    zh: "所选商品不在使用范围内。",
    en: "None of these goods is in its scope.",
  },
  subsidy_why_threshold: {
    zh: "适用商品满 {threshold} 才能享受，还差 {missing}。",
    en: "It begins at {threshold} of goods in scope; {missing} more is needed.",
  },
  subsidy_why_tiers_used: {
    zh: "可享受的档次已用过，每档每人限一次。",
    en: "The tiers that fit are used; each can be used once per member.",
  },
  subsidy_why_budget_gone: {
    zh: "活动预算已用完。",
    en: "The programme's budget is used up.",
  },
  subsidy_why_nothing_left: {
    zh: "余额已用完。",
    en: "Nothing is left of it.",
  },
  subsidy_why_limit: {
    zh: "已达到每人上限。",
    en: "The limit per member is reached.",
  },
  subsidy_why_suspended: {
    zh: "活动已暂停，恢复后可用。",
    en: "The programme is suspended for now.",
  },
  subsidy_why_not_started: {
    zh: "{date} 起可用。",
    en: "Usable from {date}.",
  },
  subsidy_why_ended: {
    zh: "已于 {date} 到期。",
    en: "It ended on {date}.",
  },
  subsidy_why_not_chosen: {
    zh: "您选择不使用。",
    en: "You chose not to use it.",
  },
  union_fund_top_up_not_found: {
    zh: "没有找到这笔充值。",
    en: "This top-up was not found.",
  },
  union_fund_top_up_state: {
    zh: "充值目前为「{state}」，不能执行此操作。请刷新页面。",
    en: "The top-up is “{state}” now, so this cannot be done. Reload the page.",
  },
  union_fund_receipt_type: {
    zh: "回单须为 PDF、PNG 或 JPG 文件，请重新选择。",
    en: "The receipt must be a PDF, PNG or JPG file. Choose another one.",
  },
  union_fund_code_misread: {
    zh: "识别码「{code}」的校验位不符，请对照银行流水的附言重新输入。",
    en: "“{code}” is not a whole identification code. Type it again as the bank's statement shows it.",
  },
  union_fund_code_differs: {
    zh: "识别码「{code}」不是这笔充值的，请核对到账的是哪一笔。",
    en: "“{code}” belongs to another transfer. Check which one has arrived.",
  },
  union_fund_receipt_replaced: {
    zh: "回单已被工会更换，您看到的不是最新的一份。请重新查看回单后再决定。",
    en: "The union replaced the receipt, so this is not the one you looked at. View it again before deciding.",
  },
  union_fund_receipt_missing: {
    zh: "还没有上传转账回单。",
    en: "No transfer receipt was uploaded yet.",
  },
} as const

export type SubsidySentenceCode = keyof typeof sentences
