import type { MedusaContainer } from "@medusajs/framework/types"
import type { RuleContext } from "../../modules/gifting/actions/round-judge"
import { civilDate } from "@mall/calendar/civil-date"
import { originOf, unionsOf } from "./services"

/** Whose rules bind a union on the civil date of an instant. */
export async function ruleContextOf(
  container: MedusaContainer,
  unionId: string,
  at: Date
): Promise<RuleContext> {
  const { province_code } = await unionsOf(container).requireUnion(unionId)
  const [province] = await originOf(container).listDivisions(
    { code: [province_code] },
    { take: 1 }
  )
  return {
    province_code,
    province_name: province?.name ?? province_code,
    on: civilDate(at),
  }
}
