import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import type { ExportLogDTO, RecordExportDTO } from "../../types"
import ExportLog from "./models/export-log"

/**
 * The log of personal data that left the mall. Rows are only ever added: a
 * trigger refuses to change or delete them.
 */
class PrivacyModuleService extends MedusaService({ ExportLog }) {
  /**
   * Record before the file is handed out, so that no export goes unlogged.
   * Each call is one export; retrying records another.
   */
  @InjectManager()
  async recordExport(
    input: RecordExportDTO,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<ExportLogDTO> {
    return await this.createExportLogs(input, sharedContext)
  }
}

export default PrivacyModuleService
