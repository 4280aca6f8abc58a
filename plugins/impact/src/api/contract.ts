import { route, type RouteContract } from "@mall/access/contract"
import {
  contribution,
  impactBreakdown,
  impactSummary,
  impactTrend,
  verification,
} from "../types/report"
import {
  breakdownQuery,
  periodQuery,
  unionBreakdownQuery,
  unionPeriodQuery,
} from "./schemas"

/** Every route of this plugin. */
export const contract: RouteContract[] = [
  route({
    method: "GET",
    path: "/store/impact/summary",
    summary: "What the mall has credited, direct and assisted apart",
    query: periodQuery,
    answers: impactSummary,
  }),
  route({
    method: "GET",
    path: "/store/impact/breakdown",
    summary: "The same by province, county, scheme, union and so on",
    query: breakdownQuery,
    answers: impactBreakdown,
  }),
  route({
    method: "GET",
    path: "/store/impact/trend",
    summary: "The same month by month",
    query: periodQuery,
    answers: impactTrend,
  }),
  route({
    method: "GET",
    path: "/store/contribution",
    summary: "Whom the worker's purchases and festival gifts have helped",
    actor: "customer",
    answers: contribution,
  }),
  route({
    method: "GET",
    path: "/union/impact/summary",
    summary: "What the caller's union and those below it have credited",
    query: unionPeriodQuery,
    answers: impactSummary,
  }),
  route({
    method: "GET",
    path: "/union/impact/breakdown",
    summary: "The same by province, county, scheme, union and so on",
    query: unionBreakdownQuery,
    answers: impactBreakdown,
  }),
  route({
    method: "GET",
    path: "/union/impact/trend",
    summary: "The same month by month",
    query: unionPeriodQuery,
    answers: impactTrend,
  }),
  route({
    method: "GET",
    path: "/admin/impact/verify",
    summary: "Proves the chain of credits and the roll-ups",
    answers: verification,
  }),
]
