import { route, type RouteContract } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"
import * as schemas from "./staff-schemas"

const { answers } = schemas
const owners = ["owner"] as const

/** What can be done to one of a cooperative's staff, by operator and owner alike. */
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

/** Cooperatives and their staff, for the operator and for each one's owner. */
export const staffContract: RouteContract[] = [
  route({
    method: "GET",
    path: "/admin/cooperatives",
    summary: "A page of all cooperatives",
    query: schemas.cooperativeList,
    answers: answers.cooperatives,
  }),
  route({
    method: "POST",
    path: "/admin/cooperatives",
    summary: "Make a cooperative with its own stock, sold by the shop",
    body: schemas.newCooperative,
    answers: answers.cooperative,
  }),
  route({
    method: "GET",
    path: "/admin/cooperatives/:id",
    summary: "A cooperative with its contact and staff (masked) and its log",
    answers: answers.detail,
  }),
  route({
    method: "POST",
    path: "/admin/cooperatives/:id/staff",
    summary: "Invite staff of a cooperative; the link is answered once",
    body: schemas.newStaff,
    answers: answers.invited,
  }),
  ...staffRoutes("/admin/cooperatives/:id/staff/:staff_id"),
  route({
    method: "GET",
    path: "/cooperative/staff",
    summary: "Staff of the own cooperative, contacts masked",
    answers: answers.staff,
  }),
  route({
    method: "POST",
    path: "/cooperative/staff",
    summary: "Invite further staff of the own cooperative",
    roles: owners,
    body: schemas.newStaff,
    answers: answers.invited,
  }),
  ...staffRoutes("/cooperative/staff/:id", owners),
  route({
    method: "POST",
    path: "/store/cooperative-invitations/open",
    summary: "What an invitation is for; it names nobody",
    body: schemas.invitationToken,
    answers: schemas.invitationView,
  }),
  route({
    method: "POST",
    path: "/store/cooperative-invitations/accept",
    summary: "Set the password an invitation is for; once",
    body: schemas.invitationAnswer,
    answers: z.object({ accepted: z.literal(true) }),
  }),
]
