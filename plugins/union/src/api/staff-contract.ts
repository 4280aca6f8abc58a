import { route, type RouteContract } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"
import * as schemas from "./staff-schemas"

const { answers } = schemas
const chairs = ["chair"] as const

/** What can be done to one of a union's staff, by operator and chair alike. */
const staffRoutes = (path: string, roles?: readonly string[]) => [
  route({
    method: "POST",
    path: `${path}/invitation`,
    summary: "A new invitation; a reset, which signs out, for who has joined",
    ...(roles && { roles }),
    answers: answers.invited,
  }),
  route({
    method: "POST",
    path: `${path}/roles`,
    summary: "Change the roles of one of the staff",
    ...(roles && { roles }),
    body: schemas.staffRoles,
    answers: answers.oneOfStaff,
  }),
  route({
    method: "POST",
    path: `${path}/suspend`,
    summary: "Refuse one of the staff from now on",
    ...(roles && { roles }),
    answers: answers.oneOfStaff,
  }),
  route({
    method: "POST",
    path: `${path}/restore`,
    summary: "Let suspended staff in again",
    ...(roles && { roles }),
    answers: answers.oneOfStaff,
  }),
  route({
    method: "POST",
    path: `${path}/withdraw`,
    summary: "Take back an invitation that nobody has accepted",
    ...(roles && { roles }),
    answers: answers.staff,
  }),
]

/** Unions and their staff, for the operator and for each union's chair. */
export const staffContract: RouteContract[] = [
  route({
    method: "GET",
    path: "/admin/unions",
    summary: "A page of all unions, in the order of the tree",
    query: schemas.unionsQuery,
    answers: answers.unions,
  }),
  route({
    method: "POST",
    path: "/admin/unions",
    summary: "Make a union below another one, or a federation at the top",
    body: schemas.newUnion,
    answers: answers.union,
  }),
  route({
    method: "GET",
    path: "/admin/unions/:id",
    summary: "A union with those above it, its staff (masked) and its log",
    answers: answers.unionDetail,
  }),
  route({
    method: "POST",
    path: "/admin/unions/:id",
    summary: "Mend names, codes and the invoice title of a union",
    body: schemas.unionFacts,
    answers: answers.union,
  }),
  route({
    method: "POST",
    path: "/admin/unions/:id/move",
    summary: "Put a union with all below it under another one",
    body: schemas.unionMove,
    answers: answers.union,
  }),
  route({
    method: "POST",
    path: "/admin/unions/:id/close",
    summary: "Close a union that has nothing under way and nobody below",
    answers: answers.union,
  }),
  route({
    method: "POST",
    path: "/admin/unions/:id/reopen",
    summary: "Open a closed union again",
    answers: answers.union,
  }),
  route({
    method: "POST",
    path: "/admin/unions/:id/staff",
    summary: "Invite staff of a union; the link is answered once",
    body: schemas.newStaff,
    answers: answers.invited,
  }),
  ...staffRoutes("/admin/unions/:id/staff/:staff_id"),
  route({
    method: "GET",
    path: "/union/staff",
    summary: "Staff of the own union, contacts masked",
    answers: answers.staff,
  }),
  route({
    method: "POST",
    path: "/union/staff",
    summary: "Invite further staff of the own union",
    roles: chairs,
    body: schemas.newStaff,
    answers: answers.invited,
  }),
  ...staffRoutes("/union/staff/:id", chairs),
  route({
    method: "POST",
    path: "/store/union-invitations/open",
    summary: "What an invitation is for; it names nobody",
    body: schemas.invitationToken,
    answers: schemas.invitationView,
  }),
  route({
    method: "POST",
    path: "/store/union-invitations/accept",
    summary: "Set the password an invitation is for; once",
    body: schemas.invitationAnswer,
    answers: z.object({ accepted: z.literal(true) }),
  }),
]
