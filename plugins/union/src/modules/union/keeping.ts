import type { Keeping } from "@mall/sign-in/invite-staff"
import { UNION_STAFF_ACTOR } from "../../types/unions"
import { UNION_MODULE } from "."

/** Where sign-in finds the staff of unions. */
export const UNION_KEEPING: Keeping = {
  module: UNION_MODULE,
  actor: UNION_STAFF_ACTOR,
}
