import type { Tender } from "@mall/checkout/tenders"
import { civilDate } from "@mall/calendar/civil-date"
import type { SubsidyModuleService } from "../modules/subsidy"
import { leaveOut } from "../leave-out"
import { SUBSIDY_MODULE } from "../types/names"
import { decide } from "./decide"
import { factsOf } from "./facts"
import { holdSubsidies } from "./hold"
import { reading } from "./services"
import {
  areSubsidiesHeld,
  postSubsidies,
  refundSubsidies,
  voidSubsidies,
} from "./settle"

/** Unions' subsidies as a way to pay. */
export const subsidyTender: Tender = {
  name: "subsidy",
  funding: "subsidy",
  async offer(container, { buyer, lines, choice, at }) {
    const { member_id, union_path } = buyer
    if (!member_id || !union_path) {
      return []
    }
    const today = civilDate(at)
    const subsidy: SubsidyModuleService = container.resolve(SUBSIDY_MODULE)
    const candidates = await subsidy.candidatesOf(
      { member_id, union_path },
      today,
      { lock: false }
    )
    const facts = await factsOf(
      reading(container),
      lines,
      candidates.map(({ programme }) => programme),
      today
    )
    return decide(candidates, lines, facts, choice, today).map((decided) =>
      leaveOut(decided, "candidate", "tier_id")
    )
  },
  hold: holdSubsidies,
  isHeld: areSubsidiesHeld,
  post: postSubsidies,
  void: voidSubsidies,
  refund: refundSubsidies,
}
