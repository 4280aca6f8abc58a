import type { StaffChange } from "@mall/sign-in/invite-staff"
import {
  SIGN_IN_MODULE,
  type SignInModuleService,
} from "@mall/sign-in/modules/sign-in"
import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
} from "@medusajs/framework/http"
import type { Issuer } from "@mall/sign-in/types"
import { refuse } from "@mall/sign-in/refuse"
import { COOPERATIVE_STAFF_ACTOR } from "../types/actor"
import type { CooperativeStaffView } from "../types/cooperative"
import { cooperativeContext } from "../cooperative-context"
import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "../modules/cooperative"

/** A cooperative's staff with the invitations that are open. */
export async function staffOf(
  req: MedusaRequest,
  cooperativeId: string
): Promise<CooperativeStaffView[]> {
  const staff = await req.scope
    .resolve<CooperativeModuleService>(COOPERATIVE_MODULE)
    .listStaff(cooperativeId)
  const open = await req.scope
    .resolve<SignInModuleService>(SIGN_IN_MODULE)
    .openInvitationsOf(
      COOPERATIVE_STAFF_ACTOR,
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
): Promise<CooperativeStaffView> {
  const staff = await staffOf(req, tenant_id)
  const one = staff.find(({ id }) => id === staff_id)
  if (!one) {
    throw refuse.notFound("staff_not_found")
  }
  return one
}

/** The operator who calls. */
export const byOperator = (req: MedusaRequest): Issuer => ({
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

/** The same for an owner: of their own cooperative only. */
export function ownersChange(req: MedusaRequest): StaffChange {
  const { cooperative_id, staff_id } = cooperativeContext(req)
  return {
    of: { tenant_id: cooperative_id, staff_id: req.params["id"] ?? "" },
    by: { type: COOPERATIVE_STAFF_ACTOR, id: staff_id },
  }
}
