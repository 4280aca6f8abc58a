import type { MedusaContainer } from "@medusajs/framework/types"
import { unionsOf } from "../workflows/reading/services"

/** People of one name: more than a page of them nobody looks through. */
const MOST_NAMESAKES = 200

/** Ids of a union's members of an exact name, mobile or staff number. */
export async function membersFound(
  container: MedusaContainer,
  unionId: string,
  q: string
): Promise<string[]> {
  const { members } = await unionsOf(container).searchMembers(unionId, {
    q,
    offset: 0,
    limit: MOST_NAMESAKES,
  })
  return members.map(({ id }) => id)
}
