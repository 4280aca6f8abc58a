import type { Keeping } from "@mall/sign-in/invite-staff"
import { COOPERATIVE_STAFF_ACTOR } from "../../types/actor"
import { COOPERATIVE_MODULE } from "."

/** Where sign-in finds the staff of cooperatives. */
export const COOPERATIVE_KEEPING: Keeping = {
  module: COOPERATIVE_MODULE,
  actor: COOPERATIVE_STAFF_ACTOR,
}
