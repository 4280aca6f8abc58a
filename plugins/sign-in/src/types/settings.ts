import type { PersonalDataKeys } from "@mall/privacy/personal-data"

/** This plugin's options in `medusa-config.ts`. */
export type SignInOptions = {
  personal_data: PersonalDataKeys
  /** Whose `X-Forwarded-For` is believed: addresses, ranges, `loopback` … */
  trusted_proxies: string[]
  /** Codes asked for from one address, per minute, hour and day. */
  codes_per_address: [number, number, number]
  /** The storefront's address, for the links of invitations. */
  storefront_url: string
  /** To whom `/local-messages` shows the messages that were not sent. */
  local_messages: "nobody" | "this-machine" | "anybody"
}
