/** What is said when the gateway, or what it was asked, stands in the way. */
export const sentences = {
  payment_amount_invalid: {
    zh: "支付金额「{amount}」不是整数分，请联系商城运营处理。",
    en: "The amount “{amount}” is not a whole number of fen. Contact the mall's operator.",
  },
  payment_currency_unsupported: {
    zh: "此支付方式只支持人民币。",
    en: "This way of paying takes renminbi only.",
  },
  payment_input_invalid: {
    zh: "支付请求的「{field}」不符合要求，请刷新页面后重试。",
    en: "“{field}” of the payment request is not valid. Reload the page and try again.",
  },
  payment_method_unavailable: {
    zh: "商城没有开通这种支付方式，请换一种。",
    en: "The mall does not offer this way of paying. Choose another one.",
  },
  payment_missing: {
    zh: "支付网关没有这笔支付，请重新发起支付。",
    en: "The gateway does not know this payment. Start the payment again.",
  },
  payment_declined: {
    zh: "这笔支付没有成功，款项未扣。请换一种支付方式，或稍后再试。",
    en: "The payment did not go through and nothing was charged. Choose another way of paying, or try again later.",
  },
  payment_already_succeeded: {
    zh: "这笔支付已经成功，不能再取消或修改。",
    en: "This payment has succeeded and can no longer be cancelled or changed.",
  },
  payment_in_progress: {
    zh: "这笔支付正在处理中，请等待结果，不要重复付款。",
    en: "This payment is being processed. Wait for its result; do not pay again.",
  },
  payment_not_capturable: {
    zh: "这笔支付当前不能收款，请刷新后查看状态。",
    en: "This payment cannot be captured now. Reload and look at its state.",
  },
  refund_exceeds_payment: {
    zh: "退款金额超过这笔支付可退的余额。",
    en: "The refund is larger than what is left of the payment.",
  },
  refund_failed: {
    zh: "支付网关没有完成这笔退款，款项未退。请稍后再试。",
    en: "The gateway did not carry out this refund and nothing was returned. Try again later.",
  },
  gateway_key_reused: {
    zh: "同一笔请求的内容发生了变化，请刷新页面后重新提交。",
    en: "The same request came with other contents. Reload the page and submit it again.",
  },
  gateway_refused: {
    zh: "支付网关没有接受这次请求，请联系商城运营处理。",
    en: "The payment gateway did not accept the request. Contact the mall's operator.",
  },
  gateway_unreachable: {
    zh: "暂时联系不上支付网关，这次操作的结果还不确定。请稍后查看，不要重复付款。",
    en: "The payment gateway cannot be reached and the outcome is not known yet. Look again later; do not pay twice.",
  },
  gateway_busy: {
    zh: "支付网关繁忙，请稍后再试。",
    en: "The payment gateway is busy. Try again shortly.",
  },
  gateway_credentials: {
    zh: "支付网关拒绝了商城的身份，请联系商城运营处理。",
    en: "The payment gateway refused the mall's credentials. Contact the mall's operator.",
  },
  webhook_signature_missing: {
    zh: "通知没有签名。",
    en: "The notice carries no signature.",
  },
  webhook_signature_wrong: {
    zh: "通知的签名不正确。",
    en: "The notice's signature is wrong.",
  },
  webhook_signature_stale: {
    zh: "通知的签名时间超出允许范围。",
    en: "The notice was signed too long ago, or in the future.",
  },
  webhook_malformed: {
    zh: "通知的内容无法识别。",
    en: "The notice cannot be read.",
  },
} as const

export type RefusalCode = keyof typeof sentences
