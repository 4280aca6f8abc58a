/** Every refusal of this plugin, in both languages. */
export const sentences = {
  ledger_account_not_found: {
    zh: "没有找到资金账户（{account}），请刷新后重试；如仍出现请联系平台运营方。",
    en: "The account {account} was not found. Reload and try again; if it persists, tell the mall's operator.",
  },
  ledger_account_differs: {
    zh: "资金账户「{code}」已以其他方式开立，请联系平台运营方。",
    en: "The account “{code}” was opened in another way already. Tell the mall's operator.",
  },
  ledger_amount_invalid: {
    zh: "金额须为大于零的整数分，收到的是 {amount}。",
    en: "An amount is a whole number of fen above zero; {amount} was given.",
  },
  ledger_currency_differs: {
    zh: "转出与转入账户的币种不同，不能入账。",
    en: "The two accounts are kept in different currencies.",
  },
  ledger_same_account: {
    zh: "转出与转入是同一个账户，不能入账。",
    en: "A transfer needs two different accounts.",
  },
  ledger_insufficient: {
    zh: "余额不足：需要 {needed}，可用 {available}。",
    en: "Not enough money: {needed} needed, {available} available.",
  },
  ledger_key_reused: {
    zh: "同一笔业务（{key}）已按不同内容入账，未重复处理。请刷新页面核对。",
    en: "“{key}” was recorded already with other content, so nothing was done. Reload the page and compare.",
  },
  ledger_hold_not_found: {
    zh: "没有找到这笔冻结金额，可能已被清理。请刷新页面。",
    en: "This hold was not found. Reload the page.",
  },
  ledger_hold_on_overdraft: {
    zh: "该账户不需要冻结金额，请联系平台运营方。",
    en: "This account may be overdrawn, so nothing can be held on it. Tell the mall's operator.",
  },
  ledger_hold_state: {
    zh: "这笔冻结金额目前为「{state}」，不能执行此操作。请刷新页面。",
    en: "The hold is “{state}” now, so this cannot be done. Reload the page.",
  },
  ledger_hold_exceeded: {
    zh: "扣款 {wanted} 超过冻结的 {held}，未入账。",
    en: "{wanted} is more than the {held} that is held, so nothing was posted.",
  },
  ledger_transfer_not_found: {
    zh: "没有找到这笔流水，请刷新页面。",
    en: "This transfer was not found. Reload the page.",
  },
  ledger_reversal_of_reversal: {
    zh: "冲正流水不能再次冲正，请对原流水操作。",
    en: "A reversal cannot be reversed. Work on the original transfer.",
  },
  ledger_reversal_exceeds: {
    zh: "冲正 {wanted} 超过原流水剩余可退的 {left}，未入账。",
    en: "{wanted} is more than the {left} that can still be reversed, so nothing was posted.",
  },
} as const
