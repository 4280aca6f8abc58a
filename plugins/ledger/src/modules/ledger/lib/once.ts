type Keyed = { key: string }

const TRANSFER_CONTENT = [
  "debit_account_id",
  "credit_account_id",
  "amount_fen",
  "code",
  "reference",
  "reference_id",
  "reverses_id",
] as const

const HOLD_CONTENT = [
  "account_id",
  "credit_account_id",
  "amount_fen",
  "code",
  "reference",
  "reference_id",
] as const

const sameBy =
  <Field extends string>(fields: readonly Field[]) =>
  (a: Record<Field, unknown>, b: Record<Field, unknown>) =>
    fields.every((field) => a[field] === b[field])

/** When a repeated key means the same thing. */
export const sameTransfer = sameBy(TRANSFER_CONTENT)
export const sameHold = sameBy(HOLD_CONTENT)

export type Sorted<New, Done> = {
  /** To be written, each key once, in the order of keys. */
  fresh: New[]
  /** Answers a key that was recorded already. */
  done: Map<string, Done>
  /** A key that stands for two different contents, if there is one. */
  reused: string | undefined
}

/** Parts what is asked for now from what was recorded under the same key. */
export function sortOut<New extends Keyed, Done extends Keyed>(
  wanted: readonly New[],
  recorded: readonly Done[],
  same: (a: New, b: New | Done) => boolean
): Sorted<New, Done> {
  const done = new Map(recorded.map((row) => [row.key, row]))
  const fresh = new Map<string, New>()
  let reused: string | undefined
  for (const item of wanted) {
    const before = done.get(item.key) ?? fresh.get(item.key)
    if (!before) {
      fresh.set(item.key, item)
    } else if (!same(item, before)) {
      reused = item.key
    }
  }
  const byKey = [...fresh.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  return { fresh: byKey, done, reused }
}
