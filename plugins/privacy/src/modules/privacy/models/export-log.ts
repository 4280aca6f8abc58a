import { model } from "@medusajs/framework/utils"

/** One export of personal data: who took what, why, and how many rows. */
const ExportLog = model
  .define("export_log", {
    id: model.id({ prefix: "exl" }).primaryKey(),
    actor_type: model.text(),
    actor_id: model.text(),
    tenant_id: model.text(),
    purpose: model.text(),
    subject_type: model.text(),
    subject_id: model.text(),
    row_count: model.number(),
    fields: model.array(),
    file_name: model.text(),
  })
  .indexes([
    { on: ["tenant_id", "created_at"] },
    { on: ["subject_type", "subject_id"] },
  ])

export default ExportLog
