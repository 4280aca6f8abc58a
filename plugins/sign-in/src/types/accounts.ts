/** The verified mobile of a customer: to be matched and shown, never read. */
export type VerifiedMobile = { mobile_hash: string; mobile_masked: string }

/** What a message to a mobile is, before it is sealed. */
export type Message = {
  mobile: string
  /** The gateway's template is chosen by this key. */
  template: string
  params: Record<string, string>
  /** The whole text, for gateways that take no templates. */
  text: string
}

/** How a message travels through Medusa's notification module: sealed. */
export type SealedMessage = {
  to: string
  channel: "sms"
  template: string
  data: { sealed: string }
}

/** A code is on its way once the message is handed over. */
export type IssuedCode = {
  message: SealedMessage
  mobile_hash: string
  /** The subjects and the moment, so that a code not sent is not counted. */
  subjects: string[]
  stamp: number
}

/** One attempt to sign in, by hash of the account and of the address. */
export type Attempt = { account: string; address: string; at: number }
