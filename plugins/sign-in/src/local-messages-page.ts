import type { LocalMessage } from "./local-messages"

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
}

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

const time = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  dateStyle: "medium",
  timeStyle: "medium",
})

const STYLE = `
:root { color-scheme: light; --paper: #fbfaf6; --surface: #fff; --line: #e8e4da;
  --ink: #1e2a22; --muted: #5e6b62; --leaf: #1f6b45; --tint: #e7f1ea; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.6 "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei",
    "Noto Sans CJK SC", system-ui, sans-serif; }
main { max-width: 640px; margin: 0 auto; padding: 32px 16px 64px; }
h1 { font-size: 28px; line-height: 1.3; margin: 0 0 8px; }
p { margin: 0; } .muted { color: var(--muted); font-size: 14px; }
ol { list-style: none; margin: 24px 0 0; padding: 0; display: grid; gap: 12px; }
li { background: var(--surface); border: 1px solid var(--line);
  border-radius: 12px; padding: 16px; }
header { display: flex; flex-wrap: wrap; gap: 4px 12px;
  justify-content: space-between; font-size: 14px; color: var(--muted); }
.code { display: inline-block; margin-top: 8px; padding: 4px 12px;
  border-radius: 6px; background: var(--tint); color: var(--leaf);
  font-size: 22px; letter-spacing: 4px; font-variant-numeric: tabular-nums; }
.empty { margin-top: 24px; padding: 24px 16px; border: 1px solid var(--line);
  border-radius: 12px; background: var(--surface); }`

const item = ({ mobile, text, params, template, sent_at }: LocalMessage) => `
<li>
  <header><span>发往 To ${escape(mobile)}</span>
  <time datetime="${escape(sent_at)}">${escape(time.format(new Date(sent_at)))}</time></header>
  <p>${escape(text)}</p>
  ${params["code"] ? `<span class="code">${escape(params["code"])}</span>` : ""}
  <p class="muted">${escape(template)}</p>
</li>`

/** The page of messages that were kept instead of sent, newest first. */
export const localMessagesPage = (
  messages: readonly LocalMessage[]
) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="5">
<title>本机短信 Local messages</title>
<style>${STYLE}</style>
</head>
<body><main>
<h1>本机短信</h1>
<p class="muted">演示环境不发短信，发给职工的内容都显示在这里，每 5 秒刷新。
Nothing is sent from a demonstration: messages to mobiles appear here.</p>
${
  messages.length > 0
    ? `<ol>${messages.map(item).join("")}</ol>`
    : `<p class="empty">还没有短信。在商城登录页获取验证码后，就会出现在这里。<br>No message yet. Ask for a code on the sign-in page.</p>`
}
</main></body></html>`
