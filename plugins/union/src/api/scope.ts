import { closedScope } from "@mall/access/closed-scope"
import { signedInAt } from "@mall/sign-in/signed-in-at"
import { UNION_MODULE } from "../modules/union"
import type UnionModuleService from "../modules/union/service"
import { UNION_STAFF_ACTOR } from "../types/unions"
import { setUnionContext } from "../union-context"

/** Everything behind `/union`, of whatever plugin, needs staff of a union. */
export const unionScope = closedScope({
  prefix: "/union",
  actor: UNION_STAFF_ACTOR,
  admit: async (req, staffId) => {
    const service: UnionModuleService = req.scope.resolve(UNION_MODULE)
    const context = await service.contextOfStaff(staffId, signedInAt(req))
    setUnionContext(req, context)
    return context
  },
})
