import type { IntentObject, PayerSide } from "./objects"
import { type Language, words } from "./pay-words"

type Page = {
  language: Language
  /** Address of the same page in the other language. */
  otherUrl: string
  merchant: string
  nonce: string
}

type PayPage = Page & {
  intent: IntentObject
  payer: PayerSide
  qrSvg: string
  lateSeconds: number
}

const style = `
:root{--paper:#FBFAF6;--surface:#FFF;--line:#E8E4DA;--ink:#1E2A22;--muted:#5E6B62;--leaf:#1F6B45;--leaf-hover:#185538;
--leaf-tint:#E7F1EA;--persimmon:#D4572A;--wheat-tint:#F7EFD9;--berry:#B3261E}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 "PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif}
.banner{background:var(--wheat-tint);padding:8px 16px;font-size:14px;text-align:center}
main{max-width:440px;margin:0 auto;padding:16px}
header{display:flex;justify-content:space-between;align-items:center;margin-bottom:16px}
h1{font-size:18px;line-height:1.3;margin:0;font-weight:600}
h2{font-size:14px;font-weight:400;color:var(--muted);margin:24px 0 8px}
a{color:var(--leaf)}
.card{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:24px 16px;text-align:center}
.to{color:var(--muted);font-size:14px}
.amount{color:var(--persimmon);font-size:36px;line-height:1.3;font-variant-numeric:tabular-nums;font-weight:600;margin:4px 0 8px}
.amount small{font-size:22px}
.state{display:inline-block;border-radius:6px;background:var(--leaf-tint);padding:2px 12px;font-size:14px}
.state.failed{background:#FBEAE9;color:var(--berry)}
.qr svg{display:block;width:208px;height:208px;margin:16px auto 8px}
.scan{font-size:14px;color:var(--muted);margin:0}
form{margin:0}
.apart{margin-top:24px}
button,.button{display:block;width:100%;min-height:48px;border-radius:6px;border:1px solid var(--line);background:var(--surface);color:var(--ink);
font:inherit;cursor:pointer;padding:8px 16px;text-align:center;text-decoration:none}
button:hover{border-color:var(--leaf)}
button:focus-visible,a:focus-visible,input:focus-visible{outline:3px solid var(--leaf);outline-offset:2px}
.primary{background:var(--leaf);border-color:var(--leaf);color:#FFF;margin-top:16px;font-weight:600}
.primary:hover{background:var(--leaf-hover)}
.grid{display:grid;grid-template-columns:1fr 1fr;gap:8px}
.late{grid-column:1/-1;display:flex;gap:8px;align-items:end}
.late label{flex:1;font-size:14px;color:var(--muted)}
.late input{display:block;width:100%;min-height:48px;border:1px solid var(--line);border-radius:6px;font:inherit;padding:8px 12px;color:var(--ink)}
.late button{flex:1}
ul{list-style:none;margin:0;padding:0}
li{border-bottom:1px solid var(--line);padding:12px 0;display:flex;justify-content:space-between;gap:16px;text-align:left}
li:last-child{border:0}
`

const escape = (text: string) =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

/** 123450 → 1,234.50 */
function money(amount: number) {
  const digits = String(amount).padStart(3, "0")
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",")
  return `${whole}.${digits.slice(-2)}`
}

function document(page: Page, title: string, body: string) {
  const { language, otherUrl, nonce } = page
  const say = words[language]
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(title)}</title><style nonce="${nonce}">${style}</style></head>
<body><div class="banner">${say.banner}</div><main>
<header><h1>${say.title}</h1><a href="${escape(otherUrl)}" lang="${language === "zh" ? "en" : "zh-CN"}">${say.other}</a></header>
${body}</main></body></html>`
}

function unusual(page: PayPage, action: (name: string) => string) {
  const say = words[page.language]
  const button = (name: string, label: string) =>
    `<form method="post" action="${action(name)}"><button>${label}</button></form>`
  return `<h2>${say.unusual}</h2><div class="grid">
${button("fail", say.fail)}${button("pay-twice", say.twice)}
<form class="late" method="post" action="${action("pay-late")}">
<label>${say.lateSeconds}<input name="seconds" inputmode="numeric" pattern="[0-9]{1,5}" required value="${page.lateSeconds}"></label>
<button>${say.late}</button></form></div>`
}

/** The page a payer meets: amount, code, and buttons for every turn a payment takes. */
export function payPage(page: PayPage): string {
  const { intent, payer, language, merchant } = page
  const say = words[language]
  const action = (name: string) => `/pay/${intent.id}/${name}?lang=${language}`
  const open = intent.status === "requires_action"
  const failed = intent.last_payment_error !== null
  const state = failed ? say.failed : say.state[intent.status]
  const mayNotify = ["succeeded", "requires_capture"].includes(intent.status)
  const parts = [
    `<section class="card"><div class="to">${say.to} ${escape(merchant)} · ${say.method[payer.method]}</div>
<div class="amount"><small>¥</small>${money(intent.amount)}</div>`,
    intent.description
      ? `<p class="scan">${escape(intent.description)}</p>`
      : "",
    `<p><span role="status" class="state${failed ? " failed" : ""}">${state}</span></p>`,
    open
      ? `<div class="qr">${page.qrSvg}</div><p class="scan">${say.scan}</p>`
      : "",
    "</section>",
    open
      ? `<form method="post" action="${action("pay")}"><button class="primary">${say.pay}</button></form>`
      : "",
    open ? unusual(page, action) : "",
    open || mayNotify
      ? `<form class="apart" method="post" action="${action("notify-twice")}"><button>${say.notifyTwice}</button></form>`
      : "",
    !open && payer.return_url
      ? `<p><a class="button" href="${escape(returnTo(intent, payer.return_url))}">${say.back}</a></p>`
      : "",
  ]
  return document(
    page,
    `${say.title} ¥${money(intent.amount)}`,
    parts.join("\n")
  )
}

/** All that has been paid or waits to be, for whoever looks around. */
export function homePage(
  page: Page & { payments: { intent: IntentObject; payer: PayerSide }[] }
): string {
  const say = words[page.language]
  const rows = page.payments.map(
    ({ intent, payer }) =>
      `<li><a href="/pay/${intent.id}?lang=${page.language}">¥${money(intent.amount)}</a><span>${say.method[payer.method]} · ${say.state[intent.status]}</span></li>`
  )
  return document(
    page,
    say.title,
    `<h2>${say.recent}</h2><section class="card">${
      rows.length > 0 ? `<ul>${rows.join("")}</ul>` : say.nothing
    }</section>`
  )
}

export const unknownPage = (page: Page): string =>
  document(
    page,
    words[page.language].title,
    `<section class="card">${words[page.language].unknown}</section>`
  )

/** The shop's page with what the gateway adds to its address. */
export function returnTo(intent: IntentObject, returnUrl: string): string {
  const url = new URL(returnUrl)
  const outcome =
    intent.last_payment_error || intent.status === "canceled"
      ? "failed"
      : intent.status === "processing"
        ? "pending"
        : "succeeded"
  url.searchParams.set("payment_intent", intent.id)
  url.searchParams.set("payment_intent_client_secret", intent.client_secret)
  url.searchParams.set("redirect_status", outcome)
  return url.href
}
