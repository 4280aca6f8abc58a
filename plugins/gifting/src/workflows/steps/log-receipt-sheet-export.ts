import { PRIVACY_MODULE } from "@mall/privacy/modules/privacy"
import type privacyModule from "@mall/privacy/modules/privacy"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { GiftingModuleService } from "../../modules/gifting"
import { exportName } from "../../modules/gifting/lib/export-name"
import type { RoundOfActor } from "../../types/inputs"
import { giftingOf } from "../reading/services"

type PrivacyModuleService = InstanceType<(typeof privacyModule)["service"]>

/** What of a round may leave with names in clear, and under which name. */
export const EXPORTS = {
  receipt_sheet_xlsx: { name: "签收表", extension: "xlsx" },
  receipt_sheet_print: { name: "签收表（打印）", extension: null },
  receipt_links_xlsx: { name: "签收链接", extension: "xlsx" },
  audit_file_zip: { name: "审计资料包", extension: "zip" },
} as const

export type LogReceiptSheetInput = RoundOfActor & {
  purpose: keyof typeof EXPORTS
}

/** Recorded before a name leaves; a log of what failed is kept all the same. */
export const logReceiptSheetExportStep = createStep(
  "log-receipt-sheet-export",
  async (input: LogReceiptSheetInput, { container }) => {
    const { id, union_id, staff_id, purpose } = input
    const gifting = giftingOf(container)
    const round = await gifting.roundOf({ id, union_id })
    const { name, extension } = EXPORTS[purpose]
    const file_name = exportName(name, round, extension, new Date())
    const row_count = await peopleIn(gifting, id, purpose)
    const privacy: PrivacyModuleService = container.resolve(PRIVACY_MODULE)
    await privacy.recordExport({
      actor_type: "union_staff",
      actor_id: staff_id,
      tenant_id: union_id,
      purpose,
      subject_type: "gift_round",
      subject_id: id,
      row_count,
      fields:
        purpose === "receipt_links_xlsx"
          ? ["name", "mobile", "department"]
          : ["name", "department"],
      file_name,
    })
    return new StepResponse({ round, file_name, row_count })
  }
)

/** Whose names it holds: those who still sign by link, or all who get a gift. */
async function peopleIn(
  gifting: GiftingModuleService,
  roundId: string,
  purpose: LogReceiptSheetInput["purpose"]
): Promise<number> {
  if (purpose === "receipt_links_xlsx") {
    return await gifting.receiptLinkCount(roundId)
  }
  const counts = await gifting.allocationCounts(roundId)
  return counts.reduce((sum, { members }) => sum + members, 0)
}
