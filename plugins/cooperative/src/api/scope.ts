import { closedScope } from "@mall/access/closed-scope"
import { signedInAt } from "@mall/sign-in/signed-in-at"
import { setCooperativeContext } from "../cooperative-context"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../modules/cooperative"
import { COOPERATIVE_STAFF_ACTOR } from "../types/actor"

/** Everything behind `/cooperative` needs staff of a cooperative. */
export const cooperativeScope = closedScope({
  prefix: "/cooperative",
  actor: COOPERATIVE_STAFF_ACTOR,
  admit: async (req, staffId) => {
    const service =
      req.scope.resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    const { staff_id, cooperative_id, roles } = await service.contextOfStaff(
      staffId,
      signedInAt(req)
    )
    const context = { staff_id, cooperative_id, roles }
    setCooperativeContext(req, context)
    return context
  },
})
