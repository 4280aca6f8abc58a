import { route, type RouteContract } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"
import { chairs, managers, readers } from "./roles"
import * as schemas from "./schemas"

const RECEIPT_MB = 5
const topUp = z.object({ top_up: schemas.topUpView })

/** The union's own money, and the rules for vouchers that behave like cash. */
export const fundContract: RouteContract[] = [
  route({
    method: "GET",
    path: "/union/subsidy-fund",
    summary: "What the union's fund has, and its top-ups",
    roles: readers,
    query: schemas.topUpsQuery,
    answers: z.object({
      balance_fen: z.number(),
      /** The account the money goes to; null: the mall has named none. */
      payee: schemas.payee.nullable(),
      top_ups: z.array(schemas.topUpView),
      count: z.number(),
    }),
  }),
  route({
    method: "POST",
    path: "/union/subsidy-fund/top-ups",
    summary:
      "Announce a corporate transfer into the fund; needs an Idempotency-Key",
    roles: managers,
    body: schemas.topUp,
    answers: topUp,
  }),
  route({
    method: "GET",
    path: "/union/subsidy-fund/top-ups/:id/receipt",
    summary: "The uploaded bank receipt",
    roles: readers,
    answers: "file",
  }),
  route({
    method: "POST",
    path: "/union/subsidy-fund/top-ups/:id/receipt",
    summary: "Upload the bank receipt (PDF, PNG or JPG)",
    roles: managers,
    upload: { max_mb: RECEIPT_MB },
    answers: topUp,
  }),
  route({
    method: "POST",
    path: "/union/subsidy-fund/top-ups/:id/withdraw",
    summary: "Withdraw a transfer note nobody paid; may be repeated",
    roles: managers,
    answers: topUp,
  }),
  route({
    method: "GET",
    path: "/union/subsidy-voucher-rules",
    summary: "Documents by which cash-like vouchers were switched on",
    roles: readers,
    answers: z.object({ voucher_rules: z.array(schemas.voucherRule) }),
  }),
  route({
    method: "POST",
    path: "/union/subsidy-voucher-rules",
    summary: "Switch cash-like vouchers on, against a document of the province",
    roles: chairs,
    body: schemas.voucherRuleInput,
    answers: z.object({ voucher_rules: z.array(schemas.voucherRule) }),
  }),
  route({
    method: "GET",
    path: "/admin/union-fund-top-ups",
    summary: "Top-ups of unions' funds, latest first",
    query: schemas.topUpsQuery,
    answers: z.object({
      top_ups: z.array(schemas.topUpView.extend({ union_name: z.string() })),
      count: z.number(),
    }),
  }),
  route({
    method: "GET",
    path: "/admin/union-fund-top-ups/:id/receipt",
    summary: "The uploaded bank receipt",
    answers: "file",
  }),
  route({
    method: "POST",
    path: "/admin/union-fund-top-ups/:id/confirm",
    summary: "Confirm that the money arrived; repeated, it is one effect",
    body: schemas.confirm,
    answers: topUp,
  }),
  route({
    method: "POST",
    path: "/admin/union-fund-top-ups/:id/reject",
    summary: "Send the receipt back with a reason",
    body: schemas.reject,
    answers: topUp,
  }),
]
