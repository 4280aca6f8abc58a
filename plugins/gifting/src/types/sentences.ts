import { supplementRefusals } from "./supplement-sentences"

/** Every refusal of this plugin, in both languages. */
export const sentences = {
  ...supplementRefusals,
  gift_setting_backdated: {
    zh: "生效日期 {from} 早于今天（{today}）。预算和标准只能从今天或以后生效，以前的设置保留备查。",
    en: "{from} is before today ({today}). Budgets and standards hold from today or later; what held before stays on record.",
  },
  gift_round_not_found: {
    zh: "没有找到这个慰问品批次，可能已被删除。",
    en: "This gift round was not found; it may have been deleted.",
  },
  gift_round_state: {
    zh: "批次目前为「{state}」，不能执行此操作。请刷新页面查看最新进度。",
    en: "The round is “{state}” now, so this cannot be done. Reload the page to see where it stands.",
  },
  gift_round_self_approval: {
    zh: "提交人不能审批自己提交的批次，请由其他有审批权的人员审批。",
    en: "Nobody approves what they submitted. Ask somebody else who may approve.",
  },
  gift_round_not_as_seen: {
    zh: "这轮慰问在您查看之后重新提交过，内容可能已变。请刷新页面，核对后再审批。",
    en: "The round was submitted anew since you looked at it. Reload the page and check it before approving.",
  },
  gift_round_without_packages: {
    zh: "批次还没有礼包，请先添加礼包。",
    en: "The round has no packages yet. Add one first.",
  },
  gift_round_without_members: {
    zh: "本单位名册中没有在册会员，请先导入名册。",
    en: "There are no active members on the roster. Import the roster first.",
  },
  gift_round_choice_of_one: {
    zh: "会员自选方式至少须有两个礼包；只有一个礼包的，请改为统一发放。",
    en: "When members choose there must be at least two packages; with one, make it uniform.",
  },
  gift_round_without_default: {
    zh: "请选择默认礼包：逾期未选的会员按默认礼包发放。",
    en: "Choose a default package: members who choose nothing in time get it.",
  },
  gift_round_without_deadline: {
    zh: "会员自选方式须填写选择截止日期。",
    en: "When members choose, a deadline is needed.",
  },
  gift_round_without_workplace: {
    zh: "送到单位须填写收货人、电话和地址。",
    en: "Delivery to the workplace needs a contact, a phone number and an address.",
  },
  gift_round_uniform_packages: {
    zh: "统一发放方式只能有一个礼包。",
    en: "A uniform round has exactly one package.",
  },
  gift_round_members_without_address: {
    zh: "送到家方式下有 {count} 名会员没有地址，请补全地址或改为送到单位。",
    en: "{count} member(s) have no address for delivery to the home. Complete them or deliver to the workplace.",
  },
  gift_member_without_address: {
    zh: "{name}（{department}）没有地址。",
    en: "{name} ({department}) has no address.",
  },
  gift_round_refused: {
    zh: "规则检查未通过，不能继续：{sentence}",
    en: "The rule check refuses this round: {sentence}",
  },
  gift_round_changed_after_submission: {
    zh: "批次内容与提交时不一致，不能继续。请退回后重新提交审批。",
    en: "The round is no longer what was submitted. Return it and submit it for approval again.",
  },
  gift_package_not_found: {
    zh: "批次中没有这个礼包，请重新选择。",
    en: "The round has no such package. Choose again.",
  },
  gift_package_price_changed: {
    zh: "「{product}」的价格已由 {old} 变为 {new}，请重新保存礼包后再提交。",
    en: "The price of {product} changed from {old} to {new}. Save the packages again before submitting.",
  },
  gift_goods_unavailable: {
    zh: "有 {count} 种商品目前不能选购，请从礼包中移除。",
    en: "{count} of the goods cannot be bought at present. Take them out of the packages.",
  },
  gift_good_unavailable: {
    zh: "商品「{product}」已下架、未标价或没有供货合作社。",
    en: "{product} is unpublished, has no price or no cooperative that supplies it.",
  },
  gift_goods_not_orderable: {
    zh: "礼包中有商品不能订购：{sentence}请换掉这些商品后再继续。",
    en: "Some goods of the packages cannot be ordered: {sentence} Replace them first.",
  },
  gift_good_gone: {
    zh: "「{product}」已不在商城。",
    en: "{product} is no longer in the mall.",
  },
  gift_good_unpublished: {
    zh: "「{product}」已下架。",
    en: "{product} is no longer for sale.",
  },
  gift_good_without_cooperative: {
    zh: "「{product}」目前没有供货合作社。",
    en: "No cooperative supplies {product} at present.",
  },
  gift_good_origin_ended: {
    zh: "「{product}」的产地声明已撤销或过期。",
    en: "The origin claim of {product} was withdrawn or has expired.",
  },
  gift_round_was_submitted: {
    zh: "这轮活动提交过审批，须留痕备查，不能删除。不再开展的，请取消活动。",
    en: "This round was submitted once and must stay on record. Call it off instead of deleting it.",
  },
  gift_choice_uniform: {
    zh: "统一发放的批次不需要选择礼包。",
    en: "In a uniform round there is nothing to choose.",
  },
  gift_round_deadline_past: {
    zh: "选择截止日期已过，会员来不及选择。请改为今天或以后的日期。",
    en: "The deadline for choosing is past, so nobody could choose. Set today or a later day.",
  },
  choices_columns_missing: {
    zh: "没有找到「工号」（或「手机号」）和「礼包」列，请使用下载的登记表或补上表头。",
    en: "No columns of staff numbers (or mobiles) and packages were found. Use the table that can be downloaded or add a header.",
  },
  choices_empty: {
    zh: "表中没有填写任何选择。请在「礼包」列写上礼包名称。",
    en: "The table holds no choices. Write a package's name in the package column.",
  },
  choices_faulty: {
    zh: "文件中有 {count} 处问题，整个文件都没有登记。请改好后重新上传。",
    en: "The file has {count} fault(s) and none of it was recorded. Mend them and upload it again.",
  },
  choice_member_missing: {
    zh: "没有工号或手机号，请填写其中一项。",
    en: "There is neither a staff number nor a mobile. Fill in one of them.",
  },
  choice_member_unknown: {
    zh: "「{member}」不在这轮活动的名单里，请核对工号或手机号。",
    en: "“{member}” is not on this round's list. Check the staff number or mobile.",
  },
  choice_package_unknown: {
    zh: "这轮活动没有礼包「{package}」，请按礼包名称填写。",
    en: "The round has no package “{package}”. Write a package's name as the round has it.",
  },
  choice_package_ambiguous: {
    zh: "有两个礼包都叫「{package}」，表格分不清是哪一个，请在页面上逐人选择，或退回后改名。",
    en: "Two packages are called “{package}”, and a table cannot tell them apart. Choose on the page, or have the round returned and rename one.",
  },
  choice_repeated: {
    zh: "与第 {row} 行是同一位会员，请只保留一行。",
    en: "This is the member of row {row} again. Keep one of the two rows.",
  },
  gift_choices_closed: {
    zh: "选择已于 {on} 截止，不能再登记或更改。未选的会员按默认礼包发放。",
    en: "Choosing ended on {on}: nothing more can be recorded. Who has not chosen gets the default package.",
  },
  gift_choices_open: {
    zh: "选择到 {on} 截止，还有 {count} 名会员未选，不能下单。请等到截止，或由经办人提前结束选择。",
    en: "Members may choose until {on} and {count} of them have not yet, so the order cannot be placed. Wait, or end the choosing now.",
  },
  gift_round_not_yours: {
    zh: "这个手机号不在本次慰问品的名单里。请确认登录的是单位登记的手机号；仍有疑问，请联系工会经办人。",
    en: "This mobile is not on the list of this gift round. Check that you signed in with the number your union has; if in doubt, ask your union.",
  },
  gift_own_choice_closed: {
    zh: "自选已于 {on} 截止，不能再更改。如确有需要，请联系工会经办人。",
    en: "Choosing ended on {on} and nothing can be changed any more. If you must, ask your union.",
  },
  gift_own_choice_ordered: {
    zh: "工会已经统一下单或活动已结束，不能再更改。如确有需要，请联系工会经办人。",
    en: "Your union has placed the order or ended the round, so nothing can be changed any more. If you must, ask your union.",
  },
  gift_choice_opted_out: {
    zh: "您已自愿放弃本次慰问品。如要选择礼包，请先撤回放弃。",
    en: "You gave this gift up. Take that back first if you wish to choose.",
  },
  gift_choice_members_own: {
    zh: "其中 {count} 名会员本人已选了别的礼包。确需更改的，请先征得本人同意，再确认更改。",
    en: "{count} of these members chose another package themselves. Ask them first, then confirm the change.",
  },
  choice_members_own: {
    zh: "「{member}」本人已选了别的礼包。请删去这一行；确需更改的，请在页面上逐人登记。",
    en: "“{member}” chose another package themselves. Leave this row out, or change it on the page.",
  },
  choice_member_opted_out: {
    zh: "「{member}」已自愿放弃本次慰问品，请删去这一行。",
    en: "“{member}” gave this gift up. Leave this row out.",
  },
  gift_round_nobody_takes: {
    zh: "全部会员都已自愿放弃，没有需要订购的慰问品。请取消这轮活动。",
    en: "All members gave the gift up, so there is nothing to order. Call the round off.",
  },
  gift_address_workplace: {
    zh: "这次慰问品统一送到单位，不需要填写地址。",
    en: "These gifts go to the workplace; no address is needed.",
  },
  gift_address_missing: {
    zh: "请填写收货地址，包括省、市、区县、街道和门牌号。",
    en: "Write the address, from the province to the house number.",
  },
  gift_address_is_formula: {
    zh: "地址不能以「=」「+」「@」等符号开头，请检查。",
    en: "An address cannot begin with a sign such as = + @. Please check it.",
  },
  gift_address_too_long: {
    zh: "地址最多 {max} 个字，请写短一些。",
    en: "An address has at most {max} characters. Please shorten it.",
  },
  gift_round_not_choosing: {
    zh: "目前没有开放会员自选，不需要提醒。",
    en: "Members are not choosing at present, so there is nobody to remind.",
  },
  gift_reminded_today: {
    zh: "今天已经提醒过未选择的会员，请明天再提醒。",
    en: "The members who have not chosen were reminded today already. Try again tomorrow.",
  },
  gift_stock_short: {
    zh: "库存不足，整批未下单：{shortages}。请调整礼包或与合作社确认库存。",
    en: "Stock is short and nothing was ordered: {shortages}. Change the packages or ask the cooperative.",
  },
  gift_stock_short_line: {
    zh: "「{product}」需要 {wanted}，可供 {available}",
    en: "{product}: {wanted} wanted, {available} available",
  },
  corporate_transfer_not_found: {
    zh: "没有找到对应的对公转账。",
    en: "This corporate transfer was not found.",
  },
  corporate_transfer_state: {
    zh: "转账目前为「{state}」，不能执行此操作。请刷新页面。",
    en: "The transfer is “{state}” now, so this cannot be done. Reload the page.",
  },
  gift_round_receipt_pending: {
    zh: "转账回单正在等待平台核对，不能取消活动或撤销订单。请先联系平台运营方退回回单。",
    en: "The transfer receipt is waiting to be checked, so neither the round nor its order can be called off. The mall's operator must reject the receipt first.",
  },
  gift_shortage_differs: {
    zh: "缺货金额与会员分配不一致，已停止处理，请联系技术人员核查。",
    en: "What is short differs from what members were allocated. Nothing was changed; an engineer must look into it.",
  },
  consignment_not_of_round: {
    zh: "发货单 {display_no} 不属于慰问品批次，请在该订单的售后中办理。",
    en: "Consignment {display_no} is not of a gift round. Settle it in the order's after-sales.",
  },
  corporate_refund_not_found: {
    zh: "没有找到这笔应退款。",
    en: "This refund was not found.",
  },
  corporate_refund_paid: {
    zh: "这笔退款已按银行流水号 {bank_reference} 付出，不能再次登记。",
    en: "This refund was paid already under bank reference {bank_reference}.",
  },
  stray_remittance_differs: {
    zh: "银行流水号 {bank_reference} 已经登记过，但金额或识别码不同，请核对流水后再登记。",
    en: "Bank reference {bank_reference} was noted already with another amount or code. Check the statement first.",
  },
  receipt_file_type: {
    zh: "回单须为 PDF、PNG 或 JPG 文件，请重新选择。",
    en: "The receipt must be a PDF, PNG or JPG file. Choose another one.",
  },
  minutes_file_type: {
    zh: "会议纪要须为 PDF、PNG 或 JPG 文件，请重新选择。",
    en: "Minutes must be a PDF, PNG or JPG file. Choose another one.",
  },
  minutes_too_many: {
    zh: "一轮活动最多附 {most} 份会议纪要。请合并为一份 PDF 再上传。",
    en: "A round takes at most {most} files of minutes. Join them into one PDF.",
  },
  minutes_not_found: {
    zh: "没有找到这份会议纪要。",
    en: "These minutes were not found.",
  },
  identification_code_misread: {
    zh: "识别码「{code}」的校验位不符，请对照银行流水的附言重新输入。",
    en: "“{code}” is not a whole identification code. Type it again as the bank's statement shows it.",
  },
  identification_code_differs: {
    zh: "识别码「{code}」不是这笔转账的，请核对到账的是哪一笔。",
    en: "“{code}” belongs to another transfer. Check which one has arrived.",
  },
  receipt_file_missing: {
    zh: "还没有上传转账回单。",
    en: "No transfer receipt was uploaded yet.",
  },
  receipt_replaced: {
    zh: "回单已被工会更换，您看到的不是最新的一份。请重新查看回单后再决定。",
    en: "The union replaced the receipt, so this is not the one you looked at. View it again before deciding.",
  },
  gift_allocation_not_found: {
    zh: "有 {count} 条签收记录不属于本批次，请刷新页面后重试。",
    en: "{count} of the receipts do not belong to this round. Reload the page and try again.",
  },
  gift_goods_not_shipped: {
    zh: "以下合作社还有这些会员的包裹未发货，不能登记签收：{cooperatives}。请在发货后再登记。",
    en: "Parcels of these members were not shipped yet, so receipt cannot be recorded: {cooperatives}. Record it after the goods have left.",
  },
  receipt_link_not_found: {
    zh: "签收链接无效。请核对链接是否完整，或向工会经办人索取新的链接。",
    en: "This link is not valid. Check that it is complete, or ask your union for a new one.",
  },
  receipt_link_undelivered: {
    zh: "这份慰问品缺货未发，货款已退还工会，无需签收。",
    en: "These gifts were short and never sent; the union was refunded. There is nothing to sign for.",
  },
  receipt_link_expired: {
    zh: "签收链接已过期，请向工会经办人索取新的链接。",
    en: "This link has expired. Ask your union for a new one.",
  },
  receipt_link_locked: {
    zh: "手机号后四位多次不符，链接已停用。请联系工会经办人。",
    en: "The digits were wrong too often and the link is locked. Ask your union.",
  },
  receipt_link_digits: {
    zh: "手机号后四位不符，还可再试 {left} 次。请使用名册登记的手机号。",
    en: "These are not the last four digits on the roster. {left} more tries.",
  },
  sales_region_missing: {
    zh: "系统没有设置人民币销售区域，请联系平台运营方。",
    en: "No sales region in CNY is set up. Ask the mall's operator.",
  },
  consignment_line_not_found: {
    zh: "没有找到这条发货明细。",
    en: "This consignment line was not found.",
  },
} as const

export type GiftingSentenceCode = keyof typeof sentences
