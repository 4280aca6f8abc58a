/** What people read when something is refused; the keys are stable codes. */
export const sentences = {
  workflow_not_run_by_hand: {
    zh: "工作流不能在此手工运行，以免绕过账目核对。请使用后台对应页面的操作。",
    en: "Workflows are not run by hand here: it would pass the books by. Use the page of the matter itself.",
  },
  order_has_consignments: {
    zh: "此订单已拆为发货单 {display_nos}，在这里改动会与账目不符，因此不能办理。核款请到「对公转账」，缺货与退款请到「发货单」；发货由合作社在其工作台登记，未付款的批次由工会在工作台取消。",
    en: "This order is kept by consignments {display_nos}; changing it here would leave the books behind. Payments are confirmed under “Corporate transfers”, shortages and refunds are settled under “Consignments”; cooperatives record shipping in their workspace, and the union calls off an unpaid round in its own.",
  },
  product_without_cooperative: {
    zh: "商品「{product}」没有对应的合作社，暂时不能下单。",
    en: "“{product}” belongs to no cooperative and cannot be ordered.",
  },
  cooperative_credit_code_taken: {
    zh: "这个统一社会信用代码已登记在另一家合作社名下，请核对。",
    en: "Another cooperative has this credit code. Check it.",
  },
  cooperative_county_unknown: {
    zh: "没有找到代码为 {code} 的区县，请核对行政区划代码。",
    en: "There is no county with the code {code}. Check the division code.",
  },
  cooperative_unknown: {
    zh: "没有找到这家合作社。",
    en: "There is no such cooperative.",
  },
  staff_without_cooperative: {
    zh: "您的账号没有对应的合作社。",
    en: "Your account belongs to no cooperative.",
  },
  consignment_unknown: {
    zh: "没有找到这份发货单。",
    en: "There is no such consignment.",
  },
  consignment_cancelled: {
    zh: "发货单 {display_no} 已取消。",
    en: "Consignment {display_no} is cancelled.",
  },
  consignment_already_paid: {
    zh: "发货单 {display_no} 已付款，不能取消。",
    en: "Consignment {display_no} is paid and can no longer be cancelled.",
  },
  consignment_has_left: {
    zh: "发货单 {display_no} 已有包裹发出，不能再撤回。",
    en: "Parcels of consignment {display_no} have left, so it cannot be recalled.",
  },
  consignment_not_open: {
    zh: "发货单 {display_no} 不在待发货状态，收件人信息不可查看，也不能登记发货。",
    en: "Consignment {display_no} is not open: recipients cannot be seen and nothing can be shipped.",
  },
  consignment_not_shipped: {
    zh: "发货单 {display_no} 还有包裹没有发出，不能验收。",
    en: "Consignment {display_no} still has parcels to ship and cannot be accepted.",
  },
  consignment_not_closable: {
    zh: "发货单 {display_no} 不在待发货或发货中，不能缺货结单。",
    en: "Consignment {display_no} is neither waiting to ship nor shipping, so it cannot be closed short.",
  },
  consignment_parcels_fixed: {
    zh: "发货单 {display_no} 已开始发货，不能再增加包裹。",
    en: "Consignment {display_no} is being shipped; no parcel can be added.",
  },
  parcels_exceed_consignment: {
    zh: "发货单 {display_no} 的包裹所装货品超过订购数量。",
    en: "The parcels of consignment {display_no} hold more than was ordered.",
  },
  line_unknown: {
    zh: "没有找到这一行货品。",
    en: "There is no such consignment line.",
  },
  line_not_refundable: {
    zh: "「{product}」未付款或已全额退款，不能再退。",
    en: "“{product}” is unpaid or fully refunded already.",
  },
  line_not_shipped: {
    zh: "「{product}」所在的发货单尚未全部发货，不能退款。请在全部发货后再退；确定发不出的，请办理缺货结单。",
    en: "The consignment of “{product}” has not left in full, so nothing can be refunded yet. Refund it once everything is shipped, or close the consignment short.",
  },
  refund_exceeds_line: {
    zh: "「{product}」最多还可退 {refundable}。",
    en: "At most {refundable} of “{product}” can still be refunded.",
  },
  refund_key_reused: {
    zh: "同一退款编号 {refund_key} 已用于另一金额的退款。",
    en: "The refund key {refund_key} was used for another amount before.",
  },
  parcel_unknown: {
    zh: "包裹号 {parcel_no} 不存在，请对照装箱单核对。",
    en: "There is no parcel {parcel_no}. Compare it with the packing list.",
  },
  parcel_of_other_consignment: {
    zh: "包裹号 {parcel_no} 不属于发货单 {display_no}，请上传到对应的发货单。",
    en: "Parcel {parcel_no} is not of consignment {display_no}. Upload it to its own consignment.",
  },
  parcel_voided: {
    zh: "包裹 {parcel_no} 已因缺货作废，不能发货。",
    en: "Parcel {parcel_no} was voided for want of goods and cannot be shipped.",
  },
  parcel_already_shipped: {
    zh: "包裹 {parcel_no} 已用运单号 {tracking_numbers} 发出，与表中不一致。如果原来填错了，请在包裹列表中点「更正单号」。",
    en: "Parcel {parcel_no} has left already with {tracking_numbers}, which differs. If that was wrong, correct it in the list of parcels.",
  },
  parcel_not_sent: {
    zh: "包裹 {parcel_no} 还没有发出，不需要更正单号。",
    en: "Parcel {parcel_no} has not left: there is nothing to correct.",
  },
  parcel_received: {
    zh: "包裹 {parcel_no} 已经签收，不能再更正单号。",
    en: "Parcel {parcel_no} has been received: its numbers stay as they are.",
  },
  parcel_missing: {
    zh: "这一行有运单号但没有包裹号。",
    en: "This row has a tracking number but no parcel number.",
  },
  parcel_repeated: {
    zh: "包裹号 {parcel_no} 在第 {row} 行已出现过；一个包裹有多个运单号时，请写在同一格里，用顿号隔开。",
    en: "Parcel {parcel_no} stands in row {row} already; write several tracking numbers of one parcel in one cell, separated by 、.",
  },
  carrier_missing: {
    zh: "没有填写快递公司，也无法从运单号 {tracking_number} 判断，请填写。",
    en: "The carrier is missing and cannot be told from {tracking_number}.",
  },
  carrier_unknown: {
    zh: "不认识快递公司「{carrier}」，请写常用名称，如 顺丰、中通、邮政。",
    en: "“{carrier}” is not a known carrier. Write a usual name such as SF or ZTO.",
  },
  tracking_number_invalid: {
    zh: "运单号「{tracking_number}」不正确，应为 8 至 32 位字母和数字。",
    en: "“{tracking_number}” is no tracking number: 8 to 32 letters and digits are expected.",
  },
  tracking_number_damaged: {
    zh: "运单号「{tracking_number}」被表格软件改成了数值，请把该列设为文本后重新填写。",
    en: "The spreadsheet turned “{tracking_number}” into a rounded number. Format the column as text and enter it again.",
  },
  tracking_number_repeated: {
    zh: "运单号 {tracking_number} 在第 {row} 行已用于另一个包裹。",
    en: "Tracking number {tracking_number} is used for another parcel in row {row}.",
  },
  tracking_number_used: {
    zh: "运单号 {tracking_number} 已用于本发货单的另一个包裹。",
    en: "Tracking number {tracking_number} is already used for another parcel of this consignment.",
  },
  shipment_columns_missing: {
    zh: "没有找到「包裹号」和「运单号」两列，请在下载的装箱单中填写后上传。",
    en: "No columns 包裹号 and 运单号 were found. Fill in the packing list you downloaded and upload that.",
  },
  shipment_empty: {
    zh: "表中没有填写任何运单号。",
    en: "No tracking number is filled in.",
  },
  shipment_faulty: {
    zh: "表中有 {count} 处需要修改，未登记任何包裹。",
    en: "{count} thing(s) in the file need mending; no parcel was registered.",
  },
  stock_not_reserved: {
    zh: "订单行 {line} 的预留库存不足，无法登记发货，请联系运营人员。",
    en: "Too little stock is reserved for order line {line}; the operator must look into it.",
  },
} as const

export type CooperativeErrorCode = keyof typeof sentences
