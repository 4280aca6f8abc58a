/** Who signs in to `/cooperative`. */
export const COOPERATIVE_STAFF_ACTOR = "cooperative_staff" as const
