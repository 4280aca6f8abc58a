import type { GiftRoundChange, WorkplaceContact } from "../../../types/inputs"
import type { RoundColumns } from "../queries/round-queries"

/** A plan as columns; who receives the goods is encrypted on the way. */
export function planColumns(
  { workplace, ...plan }: GiftRoundChange,
  encrypt: (plain: string) => string
): RoundColumns {
  return workplace === undefined
    ? plan
    : { ...plan, ...workplaceColumns(workplace, encrypt) }
}

function workplaceColumns(
  workplace: WorkplaceContact | null,
  encrypt: (plain: string) => string
) {
  return {
    workplace_name_enc: workplace && encrypt(workplace.name),
    workplace_mobile_enc: workplace && encrypt(workplace.mobile),
    workplace_address_enc: workplace && encrypt(workplace.address),
  }
}
