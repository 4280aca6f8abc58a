import { PRIVACY_MODULE } from "@mall/privacy/modules/privacy"
import type privacyModule from "@mall/privacy/modules/privacy"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../../types/inputs"
import { giftingOf } from "../reading/services"

type PrivacyModuleService = InstanceType<(typeof privacyModule)["service"]>

export type LogReceiptSheetInput = RoundOfActor & {
  purpose:
    | "receipt_sheet_xlsx"
    | "receipt_sheet_print"
    | "receipt_links_xlsx"
    | "audit_file_zip"
}

/** Recorded before a name leaves; a log of what failed is kept all the same. */
export const logReceiptSheetExportStep = createStep(
  "log-receipt-sheet-export",
  async (input: LogReceiptSheetInput, { container }) => {
    const { id, union_id, staff_id, purpose } = input
    const round = await giftingOf(container).roundOf({ id, union_id })
    const privacy: PrivacyModuleService = container.resolve(PRIVACY_MODULE)
    await privacy.recordExport({
      actor_type: "union_staff",
      actor_id: staff_id,
      tenant_id: union_id,
      purpose,
      subject_type: "gift_round",
      subject_id: id,
      row_count: round.member_count,
      fields: ["name", "department"],
      file_name: `${id}.xlsx`,
    })
    return new StepResponse(round)
  }
)
