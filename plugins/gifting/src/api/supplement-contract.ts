import { route, type RouteContract } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"
import { managers, readers } from "./roles"
import { roundDetail } from "./schemas"
import * as schemas from "./supplement-schemas"

/** Rounds for members who joined after a round was submitted (补充批次). */
export const supplementContract: RouteContract[] = [
  route({
    method: "GET",
    path: "/union/gift-rounds/:id/late-joiners",
    summary:
      "A page of members who joined since and are in no supplement, masked",
    roles: readers,
    query: schemas.lateJoinersQuery,
    answers: z.object({
      members: z.array(schemas.lateJoiner),
      count: z.number(),
    }),
  }),
  route({
    method: "POST",
    path: "/union/gift-rounds/:id/supplements",
    summary:
      "Make a draft for late joiners of an approved round, these or all of them",
    roles: managers,
    body: schemas.makeSupplement,
    answers: z.object({ gift_round: roundDetail }),
  }),
]
