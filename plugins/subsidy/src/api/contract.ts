import { route, type RouteContract } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"
import { fundContract } from "./fund-contract"
import { chairs, managers, readers } from "./roles"
import * as schemas from "./schemas"

const detail = z.object({ programme: schemas.programmeDetail })
const LIST_MB = 10

const transition = (
  verb: string,
  summary: string,
  roles: readonly string[],
  body: z.ZodType = schemas.optionalNote
) =>
  route({
    method: "POST",
    path: `/union/subsidy-programmes/:id/${verb}`,
    summary,
    roles,
    body,
    answers: detail,
  })

/** Every route of this plugin. */
export const contract: RouteContract[] = [
  route({
    method: "GET",
    path: "/union/subsidy-grant-template",
    summary: "The list of a grant to fill in (.xlsx)",
    roles: managers,
    answers: "file",
  }),
  route({
    method: "GET",
    path: "/union/subsidy-programmes",
    summary:
      "A page of the union's subsidy programmes, or of a higher union's subtree",
    query: schemas.programmesQuery,
    answers: z.object({
      programmes: z.array(schemas.programmeView),
      count: z.number(),
      /** Of all that match, like `funded_fen`. */
      budget_fen: z.number(),
      funded_fen: z.number(),
      /** Years there are programmes of, newest first. */
      fiscal_years: z.array(z.number()),
    }),
  }),
  route({
    method: "POST",
    path: "/union/subsidy-programmes",
    summary: "Plan a programme as a draft",
    roles: managers,
    body: schemas.programmePlan,
    answers: detail,
  }),
  route({
    method: "GET",
    path: "/union/subsidy-programmes/:id",
    summary: "One programme with its tiers, totals and the steps it took",
    answers: detail,
  }),
  route({
    method: "POST",
    path: "/union/subsidy-programmes/:id",
    summary: "Change a draft",
    roles: managers,
    body: schemas.programmePlan,
    answers: detail,
  }),
  transition("submit", "Submit a draft for approval", managers),
  transition(
    "approve",
    "Approve what was seen; never by who submitted or funds",
    chairs,
    schemas.approve
  ),
  transition(
    "return",
    "Return to its planners with a note",
    chairs,
    schemas.note
  ),
  transition("suspend", "Nobody may use it until it is resumed", [
    ...managers,
    ...chairs,
  ]),
  transition("resume", "Usable again", [...managers, ...chairs]),
  transition(
    "close",
    "End it for good; what is left returns to the union's fund",
    chairs
  ),
  transition(
    "fund",
    "Give it money of the union's fund; needs an Idempotency-Key",
    managers,
    schemas.fund
  ),
  route({
    method: "POST",
    path: "/union/subsidy-programmes/:id/grants",
    summary:
      "Grant allowances to the roster or a department, or preview it; needs an Idempotency-Key",
    roles: managers,
    body: schemas.grant,
    answers: z.object({ grant: schemas.grantAnswer }),
  }),
  route({
    method: "POST",
    path: "/union/subsidy-programmes/:id/grant-file",
    summary:
      "Grant by a list of staff numbers or mobiles, or preview it with every fault by row; needs an Idempotency-Key",
    roles: managers,
    upload: { max_mb: LIST_MB },
    query: schemas.grantFileQuery,
    answers: z.object({ grant: schemas.grantAnswer }),
  }),
  route({
    method: "POST",
    path: "/union/subsidy-programmes/:id/allowances/search",
    summary:
      "A page of granted allowances, names masked; a POST, so that names stay out of addresses",
    roles: readers,
    body: schemas.allowanceSearch,
    answers: z.object({
      allowances: z.array(schemas.allowanceView),
      count: z.number(),
    }),
  }),
  route({
    method: "GET",
    path: "/union/subsidy-programmes/:id/movements",
    summary: "A page of the programme's transfers in the ledger, latest first",
    roles: readers,
    query: schemas.pageQuery,
    answers: z.object({
      movements: z.array(schemas.movement),
      count: z.number(),
    }),
  }),
  route({
    method: "GET",
    path: "/union/subsidy-programmes/:id/use",
    summary: "What was used and given back, by day",
    answers: z.object({ days: z.array(schemas.dayOfUse) }),
  }),
  route({
    method: "GET",
    path: "/store/allowances",
    summary: "The signed-in worker's allowances and programmes",
    answers: z.object({ allowances: z.array(schemas.ownPurse) }),
  }),
  ...fundContract,
]
