import type { Sentence } from "@mall/access/types"

/** Every "no" of this plugin; the keys are its stable error codes. */
export const sentences = {
  mobile_invalid: {
    zh: "请填写 11 位大陆手机号（1 开头）。",
    en: "Give an 11-digit mainland mobile number, starting with 1.",
  },
  sign_in_code_too_soon: {
    zh: "验证码获取过于频繁，请 {wait_zh}后再试。",
    en: "Codes were asked for too often. Try again in {wait_en}.",
  },
  sign_in_code_not_sent: {
    zh: "短信没有发出，请稍后重新获取验证码。",
    en: "The message could not be sent. Ask for a new code in a moment.",
  },
  sign_in_code_wrong: {
    zh: "验证码不正确或已过期，请核对后重试，或重新获取。",
    en: "The code is wrong or has expired. Check it, or ask for a new one.",
  },
  sign_in_code_spent: {
    zh: "这个验证码已输错 {attempts} 次，不能再用，请重新获取。",
    en: "This code was mistyped {attempts} times and is void. Ask for a new one.",
  },
  sign_in_password_wrong: {
    zh: "手机号或密码不正确。没有设置过密码，请用验证码登录。",
    en: "The mobile or the password is wrong. Without a password, sign in by code.",
  },
  sign_in_email_wrong: {
    zh: "账号或密码不正确，请核对后重试。",
    en: "The account or the password is wrong. Check both and try again.",
  },
  sign_in_paused: {
    zh: "输错次数过多，请 {wait_zh}后再试。",
    en: "Too many wrong attempts. Try again in {wait_en}.",
  },
  sign_in_failed: {
    zh: "登录没有完成，请稍后再试。",
    en: "Signing in did not work. Try again in a moment.",
  },
  sign_in_registration_closed: {
    zh: "账号不能自行注册。工会和合作社人员请联系本单位管理员，职工请用手机号和验证码登录。",
    en: "Accounts are not opened here. Staff: ask your organisation. Workers: sign in by mobile and code.",
  },
  sign_in_reset_closed: {
    zh: "密码不能在这里重置。工会、合作社人员请联系管理员；职工请用验证码登录后重新设置。",
    en: "Passwords are not reset here. Staff: ask your administrator. Workers: sign in by code and set a new one.",
  },
  sign_in_refresh_closed: {
    zh: "登录凭证不能续期，请重新登录。",
    en: "A session is not renewed here. Please sign in again.",
  },
  sign_in_email_taken: {
    zh: "邮箱 {email} 已有账号，请换一个邮箱。",
    en: "The e-mail {email} has an account already. Use another.",
  },
  sign_in_account_taken: {
    zh: "这个邮箱或手机号已有账号，请换一个。",
    en: "This e-mail or mobile has an account already. Use another.",
  },
  sign_in_account_missing: {
    zh: "请至少填写邮箱或手机号中的一项。",
    en: "Give an e-mail or a mobile, one of the two at least.",
  },
  staff_signed_out: {
    zh: "登录已失效，请重新登录。",
    en: "You have been signed out. Sign in again.",
  },
  staff_not_found: {
    zh: "没有找到这位工作人员。",
    en: "This member of staff was not found.",
  },
  staff_suspended: {
    zh: "这个账号已停用，请联系本单位管理员。",
    en: "This account is suspended. Ask your organisation's administrator.",
  },
  staff_not_active: {
    zh: "对方还没有接受邀请，不能停用，可以撤回邀请。",
    en: "They have not accepted the invitation: withdraw it instead.",
  },
  staff_has_joined: {
    zh: "对方已接受邀请，不能撤回，可以停用账号。",
    en: "They have accepted already: suspend the account instead.",
  },
  staff_not_yourself: {
    zh: "不能改动自己的角色、状态和密码链接，请由另一位{lead_zh}或商城运营办理。",
    en: "Nobody changes their own roles, state or password link. Ask another {lead_en} or the operator.",
  },
  staff_lead_required: {
    zh: "只有{lead_zh}可以管理工作人员。",
    en: "Only the {lead_en} manages staff.",
  },
  staff_last_lead: {
    zh: "这是唯一的{lead_zh}，不能停用或免去。请先邀请一位新的{lead_zh}。",
    en: "This is the only {lead_en}. Invite another one first.",
  },
  invitation_unknown: {
    zh: "这个邀请链接无效或已被新的邀请代替，请联系邀请您的人重新发送。",
    en: "This invitation is not valid or was replaced by a newer one. Ask whoever invited you for another.",
  },
  invitation_used: {
    zh: "这个邀请链接已经用过。如果不是您本人所用，请立即联系管理员。",
    en: "This invitation has been used. If that was not you, tell your administrator at once.",
  },
  invitation_expired: {
    zh: "这个邀请链接已过期，请联系邀请您的人重新发送。",
    en: "This invitation has expired. Ask whoever invited you for another.",
  },
  invitation_too_soon: {
    zh: "对这个人发出的邀请过于频繁，请 {wait_zh}后再试。",
    en: "This person was invited too often. Try again in {wait_en}.",
  },
  sign_in_account_unknown: {
    zh: "没有找到这个账号，请重新登录。",
    en: "This account was not found. Sign in again.",
  },
  sign_in_code_needed: {
    zh: "为保护账号，请先用验证码登录，并在 {minutes} 分钟内设置密码。",
    en: "To protect the account, sign in by code first and set the password within {minutes} minutes.",
  },
  password_too_short: {
    zh: "密码至少 {min} 位。",
    en: "The password needs at least {min} characters.",
  },
  password_too_plain: {
    zh: "密码过于简单：不能只有一种字符，也不能包含登录账号。",
    en: "The password is too plain: more than one kind of character, and not the mobile or e-mail you sign in with.",
  },
  customer_data_closed: {
    zh: "商城不以明文保存姓名、邮箱和电话，这里不能填写。",
    en: "The mall keeps no name, e-mail or phone in clear; none can be put here.",
  },
} as const satisfies Record<string, Sentence>

export type SignInErrorCode = keyof typeof sentences
