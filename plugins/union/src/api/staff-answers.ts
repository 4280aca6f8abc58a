import type { StaffChange } from "@mall/sign-in/invite-staff"
import {
  SIGN_IN_MODULE,
  type SignInModuleService,
} from "@mall/sign-in/modules/sign-in"
import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
} from "@medusajs/framework/http"
import type { By } from "../modules/union/tables/log"
import { refuse } from "@mall/sign-in/refuse"
import { UNION_STAFF_ACTOR, type UnionStaffView } from "../types/unions"
import { unionContext } from "../union-context"
import { unionService } from "./service"

/** A union's staff with the invitations that are open. */
export async function staffOf(
  req: MedusaRequest,
  unionId: string
): Promise<UnionStaffView[]> {
  const staff = await unionService(req).listStaff(unionId)
  const open = await req.scope
    .resolve<SignInModuleService>(SIGN_IN_MODULE)
    .openInvitationsOf(
      UNION_STAFF_ACTOR,
      staff.map(({ id }) => id)
    )
  return staff.map((one) => ({
    ...one,
    invitation_expires_at: open.get(one.id) ?? null,
  }))
}

export async function oneOfStaff(
  req: MedusaRequest,
  { tenant_id, staff_id }: StaffChange["of"]
): Promise<UnionStaffView> {
  const staff = await staffOf(req, tenant_id)
  const one = staff.find(({ id }) => id === staff_id)
  if (!one) {
    throw refuse.notFound("staff_not_found")
  }
  return one
}

/** The operator who calls. */
export const byOperator = (req: MedusaRequest): By => ({
  type: "user",
  id: (req as AuthenticatedMedusaRequest).auth_context.actor_id,
})

/** Whose staff an operator's URL means, and that it is the operator. */
export const operatorsChange = (req: MedusaRequest): StaffChange => ({
  of: {
    tenant_id: req.params["id"] ?? "",
    staff_id: req.params["staff_id"] ?? "",
  },
  by: byOperator(req),
})

/** The same for a chair: of their own union only. */
export function chairsChange(req: MedusaRequest): StaffChange {
  const { union_id, staff_id } = unionContext(req)
  return {
    of: { tenant_id: union_id, staff_id: req.params["id"] ?? "" },
    by: { type: UNION_STAFF_ACTOR, id: staff_id },
  }
}
