import { route, type RouteContract } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"
import * as schemas from "./schemas"
import { staffContract } from "./staff-contract"

const readers = ["manager", "chair", "auditor"] as const
const writers = ["manager"] as const

const rosterImport = z.object({ roster_import: schemas.rosterImport })

/** Every route of this plugin. */
export const contract: RouteContract[] = [
  ...staffContract,
  route({
    method: "GET",
    path: "/union/me",
    summary: "The signed-in staff and their union",
    answers: z.object({ staff: schemas.staff, union: schemas.union }),
  }),
  route({
    method: "GET",
    path: "/union/unions",
    summary:
      "A page of the caller's union and all below it, with member totals",
    query: schemas.subtreeQuery,
    answers: z.object({
      unions: z.array(schemas.union.extend({ active_members: z.number() })),
      count: z.number(),
      /** Of all unions that match. */
      active_members: z.number(),
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
  route({
    method: "GET",
    path: "/union/roster-template",
    summary: "An empty roster to fill in",
    answers: "file",
  }),
  route({
    method: "POST",
    path: "/union/roster-imports",
    summary: "Upload a roster; it is read in the background",
    roles: writers,
    upload: { max_mb: 10 },
    answers: z.object({ id: z.string() }),
  }),
  route({
    method: "GET",
    path: "/union/roster-imports",
    summary: "Roster imports of the own union, newest first",
    roles: readers,
    query: z.object(schemas.page),
    answers: z.object({
      roster_imports: z.array(schemas.rosterImport),
      count: z.number(),
      offset: z.number(),
      limit: z.number(),
    }),
  }),
  route({
    method: "GET",
    path: "/union/roster-imports/:id",
    summary: "State, progress, columns and counts of an import",
    roles: readers,
    answers: rosterImport,
  }),
  route({
    method: "GET",
    path: "/union/roster-imports/:id/rows",
    summary:
      "A page of the preview by kind; faulty cells in clear for managers only",
    roles: readers,
    query: schemas.rosterRowsQuery,
    answers: z.object({
      rows: z.array(schemas.rosterRow),
      offset: z.number(),
      limit: z.number(),
    }),
  }),
  route({
    method: "POST",
    path: "/union/roster-imports/:id/columns",
    summary: "Choose which column holds what; the file is read again",
    roles: writers,
    body: z.object({ mapping: schemas.rosterMapping }),
    answers: rosterImport,
  }),
  route({
    method: "POST",
    path: "/union/roster-imports/:id/rows/:row_number",
    summary: "Mend cells of one row",
    roles: writers,
    body: z.object({ cells: schemas.rosterCells }),
    answers: rosterImport,
  }),
  route({
    method: "POST",
    path: "/union/roster-imports/:id/rows/:row_number/same-person",
    summary: "Accept a row as the member, as seen, whose staff number it has",
    roles: writers,
    body: z.object({ holder_version: z.string().min(1).max(64) }),
    answers: rosterImport,
  }),
  route({
    method: "GET",
    path: "/union/roster-imports/:id/error-workbook",
    summary: "The refused rows as a workbook to mend; the export is logged",
    roles: writers,
    answers: "file",
  }),
  route({
    method: "POST",
    path: "/union/roster-imports/:id/confirm",
    summary: "Write the accepted rows into the members",
    roles: writers,
    body: z.object({ mark_left: z.boolean().default(false) }),
    answers: rosterImport,
  }),
  route({
    method: "POST",
    path: "/union/roster-imports/:id/discard",
    summary: "Throw the preview away",
    roles: writers,
    answers: rosterImport,
  }),
  route({
    method: "GET",
    path: "/store/membership",
    summary: "The signed-in worker's union membership, or null; binds it",
    actor: "customer",
    answers: z.object({ membership: schemas.membership.nullable() }),
  }),
]
