import type { PersonalDataCipher } from "@mall/privacy/personal-data"
import type { Message, SealedMessage } from "./types/accounts"

/**
 * Seals a message for Medusa's notification module, which keeps what it is
 * given: number, parameters and text are ciphertexts there.
 */
export function sealMessage(
  cipher: PersonalDataCipher,
  { mobile, template, params, text }: Message
): SealedMessage {
  return {
    to: cipher.encrypt(mobile),
    channel: "sms",
    template,
    data: { sealed: cipher.encrypt(JSON.stringify({ params, text })) },
  }
}

/** A sealed message as Medusa keeps it and hands it to a provider. */
export type SealedNotification = {
  to: string
  template?: string | null
  data?: Record<string, unknown> | null
}

/** What providers read again at the moment of sending. */
export function openMessage(
  cipher: PersonalDataCipher,
  notification: SealedNotification
): Message {
  const inside = JSON.parse(
    cipher.decrypt(String(notification.data?.["sealed"]))
  ) as Pick<Message, "params" | "text">
  return {
    mobile: cipher.decrypt(notification.to),
    template: notification.template ?? "",
    ...inside,
  }
}
