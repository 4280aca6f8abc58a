import type { Locale } from "@/i18n/locales"
import { request } from "@/lib/medusa/request"

type Festival =
  | "new_year"
  | "spring_festival"
  | "qingming"
  | "labour_day"
  | "dragon_boat"
  | "mid_autumn"
  | "national_day"
  | "birthday"
  | "minority_festival"

/** What a link is for. It names no person, whoever holds it. */
export type GiftReceipt = {
  union_name: string
  festival: Festival
  festival_name: string
  goods: string
  state: "open" | "received" | "undelivered" | "expired" | "locked"
  received_at: string | null
  attempts_left: number
}

const path = (token: string) =>
  `/store/gift-receipts/${encodeURIComponent(token)}`

export const getReceipt = (locale: Locale, token: string) =>
  request<{ receipt: GiftReceipt }>(path(token), { locale })

export const signReceipt = (locale: Locale, token: string, digits: string) =>
  request<{ receipt: GiftReceipt }>(path(token), {
    locale,
    method: "POST",
    body: { last_four: digits },
  })
