import { route, type RouteContract } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"
import * as refunds from "./refund-schemas"
import * as schemas from "./schemas"

const transfer = z.object({ transfer: schemas.transfer })

/** What the mall's operator does in Medusa Admin. */
export const operatorContract: RouteContract[] = [
  route({
    method: "GET",
    path: "/admin/corporate-transfers",
    summary: "Corporate transfers, those waiting longest first",
    query: schemas.transfersQuery,
    answers: z.object({
      transfers: z.array(
        schemas.transfer.extend({
          round_name: z.string(),
          union_name: z.string(),
          pay_by: z.string().nullable(),
        })
      ),
      count: z.number(),
    }),
  }),
  route({
    method: "GET",
    path: "/admin/corporate-transfers/:id/receipt",
    summary: "The uploaded bank receipt",
    answers: "file",
  }),
  route({
    method: "POST",
    path: "/admin/corporate-transfers/:id/confirm",
    summary: "Confirm that the money arrived; repeated, it is one effect",
    body: schemas.confirm,
    answers: transfer,
  }),
  route({
    method: "POST",
    path: "/admin/corporate-transfers/:id/reject",
    summary: "Send the receipt back with a reason",
    body: schemas.reject,
    answers: transfer,
  }),
  route({
    method: "POST",
    path: "/admin/corporate-transfers/:id/stray-remittance",
    summary:
      "Owe back money that came under the code and pays nothing; the same bank reference twice is once",
    body: refunds.strayRemittance,
    answers: z.object({ refund: refunds.corporateRefund }),
  }),
  route({
    method: "POST",
    path: "/admin/consignments/:id/close-short",
    summary:
      "Close short (缺货结单): void what never left and refund it; repeated, it is one effect",
    body: schemas.closeShort,
    answers: z.object({
      consignment: z.object({
        id: z.string(),
        display_no: z.string(),
        state: z.string(),
      }),
    }),
  }),
  route({
    method: "GET",
    path: "/admin/corporate-refunds",
    summary: "Money owed back to unions, those waiting longest first",
    query: refunds.refundsQuery,
    answers: z.object({
      refunds: z.array(
        refunds.corporateRefund.extend({
          round_name: z.string(),
          union_name: z.string(),
          identification_code: z.string(),
        })
      ),
      count: z.number(),
    }),
  }),
  route({
    method: "POST",
    path: "/admin/corporate-refunds/:id/pay",
    summary: "Note the bank transfer that paid a union back",
    body: refunds.payRefund,
    answers: z.object({ refund: refunds.corporateRefund }),
  }),
  route({
    method: "POST",
    path: "/admin/consignment-lines/:id/refund",
    summary: "Refund part or all of a line, once per refund key",
    body: schemas.refund,
    answers: z.object({
      line: z.object({
        id: z.string(),
        state: z.string(),
        refunded_fen: z.number(),
      }),
    }),
  }),
]
