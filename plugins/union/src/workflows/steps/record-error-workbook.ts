import { PRIVACY_MODULE } from "@mall/privacy/modules/privacy"
import type { ExportLogDTO, RecordExportDTO } from "@mall/privacy/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNION_MODULE } from "../../modules/union"
import type { ImportOf } from "../../modules/union/roster/imports"
import type UnionModuleService from "../../modules/union/service"
import { UNION_STAFF_ACTOR } from "../../types/unions"
import { refuse } from "../../refuse"

export type OpenErrorWorkbookInput = ImportOf & { staff_id: string }

type ExportLog = {
  recordExport: (input: RecordExportDTO) => Promise<ExportLogDTO>
}

/** The log is append-only: an export that then fails stays on record. */
export const recordErrorWorkbookStep = createStep(
  "record-error-workbook",
  async ({ staff_id, ...of }: OpenErrorWorkbookInput, { container }) => {
    const unions: UnionModuleService = container.resolve(UNION_MODULE)
    const privacy: ExportLog = container.resolve(PRIVACY_MODULE)
    const found = await unions.findRosterImport(of)
    if (found.state !== "previewed") {
      throw refuse.notAllowed("roster_import_not_open")
    }
    await privacy.recordExport({
      actor_type: UNION_STAFF_ACTOR,
      actor_id: staff_id,
      tenant_id: of.union_id,
      purpose: "roster_error_workbook",
      subject_type: "roster_import",
      subject_id: found.id,
      row_count: found.faulty,
      fields: found.columns.flatMap(({ field }) => field ?? []),
      file_name: found.file_name,
    })
    return new StepResponse(found.id)
  }
)
