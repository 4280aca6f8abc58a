import type { GiftPackageDTO, GiftRoundDTO } from "../../../types/dtos"
import type { GiftingSentenceCode } from "../../../types/sentences"

/**
 * What a draft still lacks before it can be submitted; undefined when nothing.
 * Rules about money and festivals are judged elsewhere.
 */
export function missingFromPlan(
  round: Pick<
    GiftRoundDTO,
    "mode" | "delivery_mode" | "choice_deadline" | "default_package_id"
  >,
  packages: readonly GiftPackageDTO[],
  hasWorkplace: boolean,
  today: string
): GiftingSentenceCode | undefined {
  if (packages.length === 0) {
    return "gift_round_without_packages"
  }
  if (round.mode === "uniform" && packages.length > 1) {
    return "gift_round_uniform_packages"
  }
  if (round.mode === "choice" && packages.length < 2) {
    return "gift_round_choice_of_one"
  }
  if (!packages.some((item) => item.id === round.default_package_id)) {
    return "gift_round_without_default"
  }
  const { choice_deadline } = round
  if (round.mode === "choice" && !choice_deadline) {
    return "gift_round_without_deadline"
  }
  if (round.mode === "choice" && choice_deadline && choice_deadline < today) {
    return "gift_round_deadline_past"
  }
  if (round.delivery_mode === "workplace" && !hasWorkplace) {
    return "gift_round_without_workplace"
  }
  return undefined
}
