/** What is told of one export of personal data. */
export type RecordExportDTO = {
  actor_type: string
  actor_id: string
  /** The union or cooperative the actor acted for. */
  tenant_id: string
  /** Why the data was needed, such as `packing_list`. */
  purpose: string
  /** What the rows belong to, such as a `consignment`. */
  subject_type: string
  subject_id: string
  row_count: number
  /** Names of the personal fields in the file. */
  fields: string[]
  file_name: string
}

export type ExportLogDTO = RecordExportDTO & { id: string; created_at: Date }
