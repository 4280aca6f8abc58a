/** News that must arrive: written in the transaction that makes it true. */
export type NewOutboxEvent = {
  /** Past tense, `gift_round.paid`. */
  name: string
  /** Business identity; the same key twice is one event. */
  key: string
  payload: Record<string, unknown>
}

export type OutboxEvent = {
  id: number
  name: string
  key: string
  payload: Record<string, unknown>
  created_at: Date
}

/** Sent on Medusa's event bus after the commit; a courtesy that may be lost. */
export const OUTBOX_APPENDED = "outbox.appended"
