import { route, type RouteContract } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"
import * as schemas from "./schemas"

const readers = ["manager", "chair", "auditor"] as const
const writers = ["manager"] as const

/** Every route of this plugin. */
export const contract: RouteContract[] = [
  route({
    method: "GET",
    path: "/union/me",
    summary: "The signed-in staff and their union",
    answers: z.object({ staff: schemas.staff, union: schemas.union }),
  }),
  route({
    method: "GET",
    path: "/union/unions",
    summary: "The caller's union and all below it, with member totals",
    answers: z.object({
      unions: z.array(schemas.union.extend({ active_members: z.number() })),
    }),
  }),
  route({
    method: "GET",
    path: "/union/departments",
    summary: "Departments of the own union with their active members",
    roles: readers,
    answers: z.object({
      departments: z.array(
        z.object({ department: z.string().nullable(), members: z.number() })
      ),
    }),
  }),
  route({
    method: "POST",
    path: "/union/members/search",
    summary: "A page of members, masked; q is an exact name, mobile or number",
    roles: readers,
    body: schemas.memberSearch,
    answers: z.object({
      members: z.array(schemas.member),
      count: z.number(),
      offset: z.number(),
      limit: z.number(),
    }),
  }),
  route({
    method: "GET",
    path: "/union/members/:id",
    summary: "One member: in full for managers, masked for others",
    roles: readers,
    answers: z.object({ member: schemas.member }),
  }),
  route({
    method: "POST",
    path: "/union/members/:id",
    summary: "Mend fields of a member",
    roles: writers,
    body: schemas.memberUpdate,
    answers: z.object({ member: schemas.member }),
  }),
  route({
    method: "POST",
    path: "/union/members/:id/leave",
    summary: "Mark a member as left",
    roles: writers,
    answers: z.object({ member: schemas.member }),
  }),
]
