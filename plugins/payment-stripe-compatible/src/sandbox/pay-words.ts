import type { IntentStatus, PaymentMethod } from "../types"

export type Language = "zh" | "en"

type Words = {
  other: string
  title: string
  banner: string
  to: string
  method: Record<PaymentMethod, string>
  scan: string
  state: Record<IntentStatus, string>
  failed: string
  pay: string
  fail: string
  late: string
  lateSeconds: string
  twice: string
  notifyTwice: string
  unusual: string
  back: string
  recent: string
  nothing: string
  unknown: string
}

export const words: Record<Language, Words> = {
  zh: {
    other: "English",
    title: "沙箱收银台",
    banner: "演示环境，不会发生真实扣款",
    to: "付款给",
    method: { card: "银行卡", alipay: "支付宝", wechat_pay: "微信支付" },
    scan: "二维码指向本页，只在这台电脑上有效；请按下面的按钮",
    state: {
      requires_payment_method: "等待选择支付方式",
      requires_confirmation: "等待确认",
      requires_action: "等待付款",
      processing: "款项在途，稍后到账",
      requires_capture: "已授权，等待收款",
      succeeded: "支付成功",
      canceled: "已关闭，不能再付款",
    },
    failed: "支付失败，可在商城重新支付",
    pay: "确认付款",
    fail: "付款失败",
    late: "延迟到账",
    lateSeconds: "到账前等待（秒）",
    twice: "重复付款",
    notifyTwice: "重复通知",
    unusual: "试一试不寻常的情况",
    back: "返回商城",
    recent: "最近的支付",
    nothing: "还没有支付。在商城下单后会出现在这里。",
    unknown: "没有这笔支付",
  },
  en: {
    other: "中文",
    title: "Sandbox checkout",
    banner: "A demonstration: no real money is charged",
    to: "Pay to",
    method: { card: "Bank card", alipay: "Alipay", wechat_pay: "WeChat Pay" },
    scan: "The code leads here and is good on this machine only; use the buttons below",
    state: {
      requires_payment_method: "Waiting for a way of paying",
      requires_confirmation: "Waiting for confirmation",
      requires_action: "Waiting for payment",
      processing: "The money is on its way",
      requires_capture: "Authorised, waiting for capture",
      succeeded: "Paid",
      canceled: "Closed; it can no longer be paid",
    },
    failed: "Failed; the shop can start it again",
    pay: "Pay",
    fail: "Let it fail",
    late: "Arrive late",
    lateSeconds: "Seconds until it arrives",
    twice: "Pay twice",
    notifyTwice: "Notify twice",
    unusual: "Try what is unusual",
    back: "Back to the shop",
    recent: "Recent payments",
    nothing: "No payments yet. Those of the shop appear here.",
    unknown: "No such payment",
  },
}
