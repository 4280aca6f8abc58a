import type { Fault } from "@mall/access/types"
import { readTable } from "@mall/spreadsheet/read"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type ChoiceRow,
  ChoiceTableReader,
} from "../../modules/gifting/lib/read-choice-rows"
import type { GiftingModuleService } from "../../modules/gifting"
import { refuse } from "../../refuse"
import { giftingOf, unionsOf } from "./services"

/** More are counted, but nobody reads on. */
const MOST_FAULTS_TOLD = 500

/** What participants chose, by their ids. */
export type PackageChoice = { package_id: string; participant_ids: string[] }

/**
 * Reads a table of choices and holds it against the round's packages and its
 * frozen members, changing nothing. Throws `choices_faulty` with every fault
 * by row and column, `choices_columns_missing`, `choices_empty`.
 */
export async function readChoiceFile(
  container: MedusaContainer,
  round: { id: string; union_id: string },
  file: { buffer: Buffer; originalname: string }
): Promise<PackageChoice[]> {
  const packages = await giftingOf(container).packagesOf(round.id)
  const reader = new ChoiceTableReader(packages)
  for await (const row of readTable(file)) {
    reader.add(row)
  }
  const { has_columns, rows, faults } = reader.finish()
  if (!has_columns) {
    throw refuse.invalid("choices_columns_missing")
  }
  const found = await participantsOf(container, round, rows)
  const all = [...faults, ...faultsOf(rows, found)]
  if (all.length > 0) {
    all.sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
    throw refuse.invalid(
      "choices_faulty",
      { count: all.length },
      all.slice(0, MOST_FAULTS_TOLD)
    )
  }
  if (rows.length === 0) {
    throw refuse.invalid("choices_empty")
  }
  return packages.flatMap(({ id }) => {
    const participant_ids = found.flatMap((participant, index) =>
      participant && rows[index]?.package_id === id ? [participant.id] : []
    )
    return participant_ids.length > 0
      ? [{ package_id: id, participant_ids }]
      : []
  })
}

type Participant = Awaited<
  ReturnType<GiftingModuleService["participantsOfMembers"]>
>[number]

/** The frozen member each row names; undefined where it names none. */
async function participantsOf(
  container: MedusaContainer,
  { id, union_id }: { id: string; union_id: string },
  rows: readonly ChoiceRow[]
): Promise<(Participant | undefined)[]> {
  const members = await unionsOf(container).findActiveMembers(
    union_id,
    rows.map(({ staff_number, mobile }) => ({ staff_number, mobile }))
  )
  const participants = await giftingOf(container).participantsOfMembers(
    id,
    members.flatMap((member) => member?.id ?? [])
  )
  const byMember = new Map(participants.map((each) => [each.member_id, each]))
  return members.map((member) => member && byMember.get(member.id))
}

/**
 * Rows that name nobody of the round, somebody a second time, or somebody who
 * has decided otherwise themselves.
 */
function faultsOf(
  rows: readonly ChoiceRow[],
  found: readonly (Participant | undefined)[]
): Fault[] {
  const rowOf = new Map<string, number>()
  return rows.flatMap((each, index) => {
    const { row, column, staff_number, mobile } = each
    const participant = found[index]
    const place = { row, column }
    const member = staff_number ?? mobile ?? ""
    if (!participant) {
      return [refuse.fault("choice_member_unknown", { member }, place)]
    }
    const earlier = rowOf.get(participant.id)
    if (earlier !== undefined) {
      return [refuse.fault("choice_repeated", { row: earlier }, place)]
    }
    rowOf.set(participant.id, row)
    if (participant.is_opted_out) {
      return [refuse.fault("choice_member_opted_out", { member }, place)]
    }
    return participant.chosen_by === "member" &&
      participant.package_id !== each.package_id
      ? [refuse.fault("choice_members_own", { member }, place)]
      : []
  })
}
