/** A select and its bindings, to stand inside a larger statement. */
export type Select = { sql: string; bindings: unknown[] }

/**
 * The active members of a union as a select with `member_id`, `department`,
 * `joined_at` and ciphertexts, for set-based copies inside the caller's own transaction: one
 * statement sees the roster at one moment and takes no second connection.
 */
export const activeMembersOf = (unionId: string): Select => ({
  sql: `select id as member_id, department, name_enc, mobile_enc, address_enc,
      created_at as joined_at
    from union_member where union_id = ? and state = 'active'`,
  bindings: [unionId],
})
