/** Staff who see the members of their own union. */
export const readers = ["manager", "chair", "auditor"] as const
export const managers = ["manager"] as const
export const chairs = ["chair"] as const
