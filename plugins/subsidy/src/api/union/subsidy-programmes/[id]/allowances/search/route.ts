import { unionContext } from "@mall/union/union-context"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  subsidyOf,
  unionsOf,
} from "../../../../../../workflows/reading/services"
import { programmeOfCaller } from "../../../../../programme-view"

type Search = { q?: string; department?: string; offset: number; limit: number }

/** Members of one name; nobody looks through more. */
const MOST_FOUND = 200

/** A POST, so that names and mobiles stay out of addresses and their logs. */
export async function POST(req: MedusaRequest<Search>, res: MedusaResponse) {
  const subsidy = subsidyOf(req.scope)
  const { id } = await subsidy.programmeOf(programmeOfCaller(req))
  const { q, ...page } = req.validatedBody
  const member_ids = q === undefined ? undefined : await membersNamed(req, q)
  res.json(
    await subsidy.allowancesOf(id, {
      ...page,
      ...(member_ids && { member_ids }),
    })
  )
}

async function membersNamed(req: MedusaRequest, q: string) {
  const { union_id } = unionContext(req)
  const { members } = await unionsOf(req.scope).searchMembers(union_id, {
    q,
    offset: 0,
    limit: MOST_FOUND,
  })
  return members.map(({ id }) => id)
}
