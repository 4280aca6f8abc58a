/** What people read when something is refused; the keys are stable codes. */
export const sentences = {
  use_checkout: {
    zh: "请在购物车页面结算：本商城的下单入口是统一结算，不使用此接口。",
    en: "Carts are not completed here. Use the mall's own checkout.",
  },
  idempotency_key_missing: {
    zh: "请求缺少 Idempotency-Key，未下单。请刷新页面后重试。",
    en: "The request has no Idempotency-Key; nothing was ordered. Reload the page and try again.",
  },
  idempotency_key_reused: {
    zh: "同一次提交的内容与之前不同，未重复下单。请刷新页面后重新提交。",
    en: "This key was used for another order before; nothing was ordered. Reload the page and submit again.",
  },
  basket_full: {
    zh: "购物车最多放 {limit} 种商品，请先移除一些。",
    en: "A basket holds at most {limit} kinds of goods. Remove some first.",
  },
  line_unavailable: {
    zh: "该商品已下架，请移除。",
    en: "This product is no longer sold. Please remove it.",
  },
  line_without_cooperative: {
    zh: "「{product}」暂无供货合作社，不能购买。",
    en: "No cooperative supplies {product} at present.",
  },
  line_without_price: {
    zh: "「{product}」尚未标价，不能购买。",
    en: "{product} has no price yet and cannot be bought.",
  },
  line_sold_out: {
    zh: "「{product}」已售罄，可先保留在购物车，补货后再买。",
    en: "{product} is sold out. It may stay in the basket until more arrives.",
  },
  line_short: {
    zh: "「{product}」仅剩 {available} 件，请把数量改为不超过 {available}。",
    en: "Only {available} of {product} are left. Take at most {available}.",
  },
  line_price_changed: {
    zh: "「{product}」的价格已由 {old} 变为 {new}，请确认后再提交。",
    en: "The price of {product} changed from {old} to {new}. Please look before you submit.",
  },
  lines_repeated: {
    zh: "同一商品规格出现了两次，请合并数量。",
    en: "A variant stands in two lines. Put the quantities together.",
  },
  checkout_lines_faulty: {
    zh: "有 {count} 种商品暂时不能购买，未下单，购物车中的商品都还在。请按提示修改后重新提交。",
    en: "{count} of the goods cannot be bought now. Nothing was ordered and the basket is unchanged. Mend them and submit again.",
  },
  checkout_own_changed: {
    zh: "应付金额已由 {expected} 变为 {actual}（价格或补贴有变化），未下单。请确认新的金额后再提交。",
    en: "What is left to pay changed from {expected} to {actual} (prices or subsidies changed). Nothing was ordered. Look at the new amount and submit again.",
  },
  fresh_goods_unconfirmed: {
    zh: "订单含生鲜易腐商品，不适用七日无理由退货，请先勾选确认。",
    en: "The order has fresh goods, which cannot be returned without a reason. Please confirm that first.",
  },
  payment_method_missing: {
    zh: "请选择支付方式。",
    en: "Choose how to pay.",
  },
  payment_unavailable: {
    zh: "支付通道暂时不可用，订单已保留，请稍后在「我的订单」中继续支付。",
    en: "The payment gateway cannot be reached. The order is kept: pay it from your orders in a moment.",
  },
  return_url_foreign: {
    zh: "支付后的返回地址不属于本商城。",
    en: "The return address is not of this mall.",
  },
  gateway_unreachable: {
    zh: "支付通道没有回应，请稍后再试；系统也会继续自动核对。",
    en: "The payment gateway does not answer. Try again later; the mall keeps asking by itself too.",
  },
  payment_not_returnable: {
    zh: "这笔付款没有可退回的差异金额：它与应付金额一致，或不属于这个订单。",
    en: "There is nothing to send back of this payment: it is as asked for, or not of this order.",
  },
  address_not_found: {
    zh: "没有找到这个收货地址，请重新选择。",
    en: "This delivery address was not found. Choose another one.",
  },
  address_region_unknown: {
    zh: "所选省、市、县（区）不匹配，请重新选择。",
    en: "Province, city and county do not fit together. Choose them again.",
  },
  address_book_full: {
    zh: "最多保存 {limit} 个收货地址，请先删除不用的。",
    en: "At most {limit} addresses are kept. Delete one first.",
  },
  purchase_not_found: {
    zh: "没有找到这个订单。",
    en: "This order was not found.",
  },
  purchase_state: {
    zh: "订单目前为「{state}」，不能执行此操作。请刷新页面查看最新进度。",
    en: "The order is “{state}” now, so this cannot be done. Reload the page.",
  },
  purchase_lapsed: {
    zh: "订单已超过支付时限自动关闭，库存与补贴均已退回，请重新下单。",
    en: "The order was not paid in time and is closed. Stock and subsidy were given back; please order again.",
  },
  purchase_already_shipped: {
    zh: "订单已有商品发出，不能取消。收货后如有问题请申请售后。",
    en: "Some of the goods have left, so the order cannot be cancelled. Ask for after-sales once they arrive.",
  },
  purchase_nothing_to_receive: {
    zh: "没有可确认收货的包裹：商品尚未全部发出，或已确认过。",
    en: "There is nothing to receive: the goods have not all left, or you confirmed them already.",
  },
  after_sales_not_found: {
    zh: "没有找到这个售后申请。",
    en: "This after-sales request was not found.",
  },
  after_sales_state: {
    zh: "售后申请目前为「{state}」，不能执行此操作。",
    en: "The after-sales request is “{state}” now, so this cannot be done.",
  },
  after_sales_open: {
    zh: "「{product}」已有一个售后申请在处理中，请等待结果。",
    en: "There is a request about {product} being looked at already.",
  },
  after_sales_line_unknown: {
    zh: "所选商品不属于这个订单。",
    en: "One of the goods is not of this order.",
  },
  after_sales_not_shipped: {
    zh: "「{product}」尚未发货，如不需要请取消订单。",
    en: "{product} has not left yet. Cancel the order instead.",
  },
  after_sales_over: {
    zh: "订单完成已超过 {days} 天，不能再申请售后。如有疑问请联系平台运营方。",
    en: "The order was completed more than {days} days ago; money cannot be asked back any more. Ask the mall's operator.",
  },
  after_sales_exceeds: {
    zh: "「{product}」最多可退 {refundable}。",
    en: "At most {refundable} of {product} can be refunded.",
  },
  after_sales_nothing_granted: {
    zh: "同意退款时，至少一种商品的退款金额须大于零。",
    en: "To approve, grant more than nothing for at least one of the goods.",
  },
  photo_type: {
    zh: "照片须为 JPG、PNG 或 WebP 格式，请重新选择。",
    en: "A photo must be a JPG, PNG or WebP file. Choose another one.",
  },
  photo_not_found: {
    zh: "没有找到这张照片，请重新上传。",
    en: "This photo was not found. Upload it again.",
  },
  photos_too_many: {
    zh: "一个申请最多 {limit} 张照片。",
    en: "A request carries at most {limit} photos.",
  },
  webhook_signature_invalid: {
    zh: "支付通知的签名无效。",
    en: "The payment notification's signature is not valid.",
  },
  webhook_provider_unknown: {
    zh: "没有这个支付通道。",
    en: "There is no such payment provider.",
  },
  sales_region_missing: {
    zh: "系统没有设置人民币销售区域，请联系平台运营方。",
    en: "No sales region in CNY is set up. Ask the mall's operator.",
  },
  tender_exceeds_line: {
    zh: "补贴金额超过商品金额，未下单，请联系平台运营方。",
    en: "A tender gave more than the goods cost; nothing was ordered. Ask the mall's operator.",
  },
  money_unbalanced: {
    zh: "订单金额核对不平，操作已停止，请联系平台运营方。",
    en: "The amounts of this order do not balance; nothing was done. Ask the mall's operator.",
  },
} as const

export type CheckoutErrorCode = keyof typeof sentences
