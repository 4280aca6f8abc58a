import { route, type RouteContract } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"
import * as schemas from "./schemas"

const answers = z.object({ receipt: schemas.memberReceipt })

/** What a member does by the link they were given, without signing in. */
export const memberContract: RouteContract[] = [
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
    body: schemas.memberSignature,
    answers,
  }),
]
