import type privacyModule from "@mall/privacy/modules/privacy"
import { PRIVACY_MODULE } from "@mall/privacy/modules/privacy"
import type { ExportLogDTO } from "@mall/privacy/types"
import type { SheetContent } from "@mall/spreadsheet/write"
import type { MedusaContainer } from "@medusajs/framework/types"
import { EXPORTS } from "../workflows/steps/log-receipt-sheet-export"
import { actorName, minuteOf } from "./audit-words"

type PrivacyModuleService = InstanceType<(typeof privacyModule)["service"]>

/** Every time names of a round's members left in clear, the oldest first. */
export async function exportsOf(
  container: MedusaContainer,
  roundId: string
): Promise<ExportLogDTO[]> {
  const privacy: PrivacyModuleService = container.resolve(PRIVACY_MODULE)
  return await privacy.listExportLogs(
    { subject_type: "gift_round", subject_id: roundId },
    { order: { created_at: "ASC" }, take: null }
  )
}

const isKnown = (purpose: string): purpose is keyof typeof EXPORTS =>
  purpose in EXPORTS

export const exportsSheet = (
  exported: readonly ExportLogDTO[],
  names: Readonly<Record<string, string>>
): SheetContent => ({
  name: "导出记录",
  columns: [
    { header: "时间", key: "at", width: 18, kind: "text" },
    { header: "用途", key: "purpose", width: 18, kind: "text" },
    { header: "人数", key: "people", width: 10, kind: "text" },
    { header: "经手人", key: "who", width: 14, kind: "text" },
    { header: "文件", key: "file", width: 50, kind: "text" },
  ],
  rows: exported.map((log) => ({
    at: minuteOf(log.created_at),
    purpose: isKnown(log.purpose) ? EXPORTS[log.purpose].name : log.purpose,
    people: String(log.row_count),
    who: actorName(log, names),
    file: log.file_name,
  })),
})
