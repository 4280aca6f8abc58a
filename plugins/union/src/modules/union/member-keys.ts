import type { PersonalDataCipher } from "@mall/privacy/personal-data"
import type { ActiveMember } from "../../types/members"
import { normaliseMobile, normaliseStaffNumber } from "./lib/member-values"
import { activeMembersByHash } from "./members"
import type { Sql } from "@mall/outbox/sql"

/** How a list names a member; at least one of the two. */
export type MemberKey = { staff_number: string | null; mobile: string | null }

const HASHES_PER_QUERY = 5_000

/** See `Membership.findActiveMembers`. */
export async function findByKeys(
  sql: Sql,
  cipher: PersonalDataCipher,
  unionId: string,
  keys: readonly MemberKey[]
): Promise<(ActiveMember | undefined)[]> {
  const found: (ActiveMember | undefined)[] = []
  for (let from = 0; from < keys.length; from += HASHES_PER_QUERY) {
    const hashed = keys.slice(from, from + HASHES_PER_QUERY).map((key) => ({
      staff_number: hashOf(cipher, "staff_number", key.staff_number),
      mobile: hashOf(cipher, "mobile", key.mobile),
    }))
    const members = await activeMembersByHash(sql, unionId, {
      staff_number: hashed.flatMap(({ staff_number }) => staff_number ?? []),
      mobile: hashed.flatMap(({ mobile }) => mobile ?? []),
    })
    const byNumber = new Map(
      members.map((member) => [member.staff_number_hash, member])
    )
    const byMobile = new Map(
      members.map((member) => [member.mobile_hash, member])
    )
    for (const { staff_number, mobile } of hashed) {
      const one = staff_number ? byNumber.get(staff_number) : undefined
      const other = mobile ? byMobile.get(mobile) : undefined
      const isOne = staff_number === null || mobile === null || one === other
      found.push(isOne ? (one ?? other) : undefined)
    }
  }
  return found
}

/** An unreadable number is nobody's: it finds nothing. */
function hashOf(
  cipher: PersonalDataCipher,
  kind: "staff_number" | "mobile",
  text: string | null
): string | null {
  if (text === null) {
    return null
  }
  const normalised =
    kind === "mobile" ? normaliseMobile(text) : normaliseStaffNumber(text)
  return cipher.hash(
    kind,
    "value" in normalised ? normalised.value : `?${text}`
  )
}
