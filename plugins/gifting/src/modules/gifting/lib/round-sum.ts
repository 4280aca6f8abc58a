import { addFen, type Fen, timesFen } from "@mall/ledger/money"
import type {
  GiftPackageDTO,
  GiftRoundDTO,
  RoundSumDTO,
} from "../../../types/dtos"
import { areChoicesOpen } from "./choices-open"

type Summed = Pick<
  GiftRoundDTO,
  | "mode"
  | "order_id"
  | "total_fen"
  | "default_package_id"
  | "choice_deadline"
  | "choices_closed_at"
>
type Choice = { package_id: string | null; members: number }

/**
 * What a round costs if it were ordered at `at`. While somebody may still
 * choose between packages of different prices it is the most it can come to.
 */
export function roundSum(
  round: Summed,
  packages: readonly Pick<GiftPackageDTO, "id" | "total_fen">[],
  choices: readonly Choice[],
  at: Date
): RoundSumDTO {
  if (round.order_id) {
    return { amount_fen: round.total_fen, is_maximum: false }
  }
  const priceOf = new Map(packages.map(({ id, total_fen }) => [id, total_fen]))
  const prices = packages.map(({ total_fen }) => total_fen)
  const dearest = Math.max(0, ...prices) as Fen
  const isUndecided =
    round.mode === "choice" &&
    areChoicesOpen(round, at) &&
    choices.some((choice) => choice.package_id === null && choice.members > 0)
  const priceFor = ({ package_id }: Choice): Fen =>
    isUndecided
      ? dearest
      : (priceOf.get(package_id ?? round.default_package_id ?? "") ?? dearest)
  return {
    amount_fen: addFen(
      ...choices.map((choice) => timesFen(priceFor(choice), choice.members))
    ),
    is_maximum: isUndecided && prices.some((price) => price < dearest),
  }
}
