import { route, type RouteContract } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"
import * as own from "./own-schemas"

const ownAnswers = z.object({ gift_round: own.ownRound })
const answers = z.object({ receipt: own.memberReceipt })

/**
 * What a member does: signed in, about the rounds they are part of; by the
 * receipt link they were given, without signing in.
 */
export const memberContract: RouteContract[] = [
  route({
    method: "GET",
    path: "/store/gift-rounds",
    summary: "The approved gift rounds the member is part of, newest first",
    actor: "customer",
    query: own.ownRoundsQuery,
    answers: z.object({
      gift_rounds: z.array(own.ownRoundSummary),
      count: z.number(),
    }),
  }),
  route({
    method: "GET",
    path: "/store/gift-rounds/:id",
    summary: "One of them with its packages and what is the member's own",
    actor: "customer",
    answers: ownAnswers,
  }),
  route({
    method: "PUT",
    path: "/store/gift-rounds/:id/choice",
    summary: "Choose a package (自选), until the deadline; the last one holds",
    actor: "customer",
    body: own.ownChoice,
    answers: ownAnswers,
  }),
  route({
    method: "PUT",
    path: "/store/gift-rounds/:id/address",
    summary: "Correct the address for this round; the roster stays as it is",
    actor: "customer",
    body: own.ownAddress,
    answers: ownAnswers,
  }),
  route({
    method: "PUT",
    path: "/store/gift-rounds/:id/opt-out",
    summary: "Give the gift up (自愿放弃)",
    actor: "customer",
    answers: ownAnswers,
  }),
  route({
    method: "DELETE",
    path: "/store/gift-rounds/:id/opt-out",
    summary: "Take that back",
    actor: "customer",
    answers: ownAnswers,
  }),
  route({
    method: "GET",
    path: "/store/gift-receipts/:token",
    summary: "What a receipt link is for and whether it can be signed by",
    answers,
  }),
  route({
    method: "POST",
    path: "/store/gift-receipts/:token",
    summary: "Sign for the gift by the last four digits of one's mobile",
    body: own.memberSignature,
    answers,
  }),
]
