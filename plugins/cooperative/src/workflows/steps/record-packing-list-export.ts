import { PRIVACY_MODULE } from "@mall/privacy/modules/privacy"
import type { ExportLogDTO, RecordExportDTO } from "@mall/privacy/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type ExportLog = {
  recordExport: (input: RecordExportDTO) => Promise<ExportLogDTO>
}

/** Not undone when the file fails later: the log says who asked for it. */
export const recordPackingListExportStep = createStep(
  "record-packing-list-export",
  async (input: RecordExportDTO, { container }) => {
    const log = container.resolve<ExportLog>(PRIVACY_MODULE)
    const { id } = await log.recordExport(input)
    return new StepResponse({ id })
  }
)
