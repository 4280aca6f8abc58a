import { route, type RouteContract } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"
import { chairs, managers, readers } from "./roles"
import { fen } from "./schema-parts"
import * as schemas from "./schemas"
import * as settings from "./settings-schemas"

/** What staff look at and set before and while they plan a round. */
export const planningContract: RouteContract[] = [
  route({
    method: "GET",
    path: "/union/gift-catalogue",
    summary: "Goods for packages: price, origin, cooperative, availability",
    roles: readers,
    query: schemas.catalogueQuery,
    answers: z.object({ goods: z.array(schemas.good), count: z.number() }),
  }),
  route({
    method: "GET",
    path: "/union/gift-rules",
    summary: "Gift rules on file for the union's province and the union itself",
    answers: z.object({ rules: z.array(settings.rule) }),
  }),
  route({
    method: "POST",
    path: "/union/gift-rules",
    summary:
      "Set a rule of the union's own from a day on; what it said before is kept",
    roles: chairs,
    body: settings.ownRule,
    answers: z.object({ rules: z.array(settings.rule) }),
  }),
  route({
    method: "GET",
    path: "/union/gift-rules/history",
    summary: "Every rule the union ever set for itself, by whom and why",
    roles: readers,
    query: settings.historyQuery,
    answers: z.object({
      rules: z.array(
        settings.ruleOnFile.extend({ set_by_name: z.string().nullable() })
      ),
      count: z.number(),
    }),
  }),
  route({
    method: "GET",
    path: "/union/gift-budgets",
    summary: "Gift budgets by fiscal year and what rounds take of them",
    roles: readers,
    answers: z.object({ budgets: z.array(settings.budget) }),
  }),
  route({
    method: "POST",
    path: "/union/gift-budgets",
    summary:
      "Set a year's gift budget from a day on; what it was before is kept",
    roles: chairs,
    body: settings.saveBudget,
    answers: z.object({ budgets: z.array(settings.budget) }),
  }),
  route({
    method: "GET",
    path: "/union/gift-budgets/history",
    summary: "Every budget the union ever set, by whom and why",
    roles: readers,
    query: settings.budgetHistoryQuery,
    answers: z.object({
      budgets: z.array(settings.budgetOnFile),
      count: z.number(),
    }),
  }),
  route({
    method: "GET",
    path: "/union/gift-rounds",
    summary:
      "A page of the union's gift rounds; for a higher union, of its subtree",
    query: schemas.roundsQuery,
    answers: z.object({
      gift_rounds: z.array(schemas.round.extend({ union_name: z.string() })),
      count: z.number(),
      /** Of all that match, cancelled ones left out. */
      total_fen: fen,
      /** Years there are rounds of, newest first. */
      fiscal_years: z.array(z.number()),
    }),
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds",
    summary: "Start a draft",
    roles: managers,
    body: schemas.createRound,
    answers: z.object({ gift_round: schemas.roundDetail }),
  }),
]
