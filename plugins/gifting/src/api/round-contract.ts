import { route, type RouteContract } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"
import * as judged from "./judgement-schemas"
import { receiptLine, receiptSearch } from "./receipt-schemas"
import { chairs, managers, readers } from "./roles"
import * as schemas from "./schemas"

const detail = z.object({ gift_round: schemas.roundDetail })
const transfer = z.object({
  transfer: schemas.transfer,
  payee: schemas.payee.nullable(),
})
const FILE_MB = 5
/** Who puts papers before the chair, and the chair with papers of their own. */
const deciders = [...managers, ...chairs] as const

/** One gift round, from draft to receipt sheet. */
export const roundContract: RouteContract[] = [
  route({
    method: "GET",
    path: "/union/gift-rounds/:id",
    summary: "One round with packages, choices and the steps it took",
    answers: detail,
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id",
    summary: "Change a draft",
    roles: managers,
    body: schemas.updateRound,
    answers: detail,
  }),
  route({
    method: "DELETE",
    path: "/union/gift-rounds/:id",
    summary: "Delete a draft",
    roles: managers,
    answers: z.object({ id: z.string(), deleted: z.literal(true) }),
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/packages",
    summary: "Replace the packages of a draft at the prices of this moment",
    roles: managers,
    body: schemas.savePackages,
    answers: detail,
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/check",
    summary: "Judge the round by the rules in force today",
    roles: readers,
    answers: z.object({
      findings: z.array(judged.finding),
      changes: z.array(judged.change),
      member_count: z.number(),
      without_address: schemas.withoutAddress,
      sum: schemas.roundSum,
    }),
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/submit",
    summary: "Freeze roster, packages and prices and submit for approval",
    roles: managers,
    answers: detail,
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/approve",
    summary: "Approve what was seen, by its hash; never by who submitted",
    roles: chairs,
    body: schemas.approval,
    answers: detail,
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/return",
    summary: "Return to its planners with a note",
    roles: chairs,
    body: schemas.note,
    answers: detail,
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/cancel",
    summary: "Call the round off before payment",
    roles: managers,
    body: schemas.optionalNote,
    answers: detail,
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/withdraw-order",
    summary:
      "Take an unpaid order back (撤销订单); the round may be ordered anew",
    roles: managers,
    body: schemas.optionalNote,
    answers: detail,
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/minutes",
    summary: "Attach meeting minutes (会议纪要; PDF, PNG or JPG)",
    roles: deciders,
    upload: { max_mb: FILE_MB },
    answers: detail,
  }),
  route({
    method: "GET",
    path: "/union/gift-rounds/:id/minutes/:minutes_id",
    summary: "One file of meeting minutes",
    roles: readers,
    answers: "file",
  }),
  route({
    method: "GET",
    path: "/union/gift-rounds/:id/judgements",
    summary:
      "What was judged at submission, approval and order, and against which rules",
    roles: readers,
    answers: z.object({ judgements: z.array(judged.judgement) }),
  }),
  route({
    method: "GET",
    path: "/union/gift-rounds/:id/dispatch",
    summary: "Parcels handed over, shipped and received, per cooperative",
    answers: z.object({ cooperatives: z.array(schemas.dispatch) }),
  }),
  route({
    method: "GET",
    path: "/union/gift-rounds/:id/participants",
    summary: "A page of the frozen roster, masked",
    roles: readers,
    query: schemas.participantsQuery,
    answers: z.object({
      participants: z.array(schemas.participant),
      count: z.number(),
    }),
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/participants/search",
    summary: "The same for an exact name, mobile or staff number",
    roles: readers,
    body: schemas.participantSearch,
    answers: z.object({
      participants: z.array(schemas.participant),
      count: z.number(),
    }),
  }),
  route({
    method: "GET",
    path: "/union/gift-rounds/:id/choices/template",
    summary: "An empty table of choices, with the names of the packages",
    roles: managers,
    answers: "file",
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/choices/import",
    summary: "Upload who takes which package: all recorded, or all faults",
    roles: managers,
    upload: { max_mb: 10 },
    answers: z.object({ members: z.number() }),
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/choices",
    summary: "Record what members, a department or all undecided chose",
    roles: managers,
    body: schemas.choices,
    answers: z.object({ members: z.number() }),
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/remind",
    summary: "Ask members who have not chosen yet, once a day",
    roles: managers,
    answers: z.object({
      members: z.number(),
      gift_round: schemas.roundDetail,
    }),
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/close-choices",
    summary: "End members' choosing before its deadline",
    roles: managers,
    answers: detail,
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/place",
    summary: "Place the bulk order; repeated, it answers the same order",
    roles: managers,
    answers: detail,
  }),
  route({
    method: "GET",
    path: "/union/gift-rounds/:id/transfer",
    summary: "Amount and identification code of the corporate transfer",
    roles: readers,
    answers: transfer,
  }),
  route({
    method: "GET",
    path: "/union/gift-rounds/:id/transfer/receipt",
    summary: "The uploaded bank receipt",
    roles: readers,
    answers: "file",
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/transfer/receipt",
    summary: "Upload the bank receipt (PDF, PNG or JPG)",
    roles: managers,
    upload: { max_mb: FILE_MB },
    answers: transfer,
  }),
  route({
    method: "GET",
    path: "/union/gift-rounds/:id/parcels",
    summary: "A page of the round's parcels, masked, and where they are",
    roles: readers,
    query: schemas.parcelsQuery,
    answers: z.object({
      parcels: z.array(schemas.parcel),
      count: z.number(),
    }),
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/receipts",
    summary: "Record receipt by members, by department or by all",
    roles: managers,
    body: schemas.receipts,
    answers: z.object({
      received: z.number(),
      gift_round: schemas.roundDetail,
    }),
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/audit-file/export",
    summary: "All of an ordered round for its auditors, as a ZIP; logged",
    roles: readers,
    answers: "file",
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/receipt-links/export",
    summary: "Links for members to sign by, as a workbook; logged",
    roles: managers,
    answers: "file",
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/receipt-sheet/search",
    summary:
      "A page of the receipt sheet (签收表), masked; by department, state, exact name, mobile or staff number",
    roles: readers,
    body: receiptSearch,
    answers: z.object({
      lines: z.array(receiptLine),
      count: z.number(),
    }),
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/receipt-sheet/print",
    summary: "The whole receipt sheet (签收表) with names, to print; logged",
    roles: readers,
    answers: z.object({
      lines: z.array(receiptLine),
      count: z.number(),
    }),
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/receipt-sheet/export",
    summary: "The receipt sheet (签收表) as a workbook; logged",
    roles: readers,
    answers: "file",
  }),
]
