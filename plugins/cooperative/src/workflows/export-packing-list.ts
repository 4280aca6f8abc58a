import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { COOPERATIVE_STAFF_ACTOR } from "../types/actor"
import { recordPackingListExportStep } from "./steps/record-packing-list-export"
import { validatePackingListStep } from "./steps/validate-packing-list"

export type ExportPackingListInput = {
  consignment_id: string
  cooperative_id: string
  staff_id: string
}

/**
 * Allows and logs the export of an open consignment's recipients; only then
 * may the file be written. Every call is one export.
 */
export const exportPackingListWorkflow = createWorkflow(
  "export-packing-list",
  (input: WorkflowData<ExportPackingListInput>) => {
    const consignment = validatePackingListStep(input)
    const file_name = transform(
      { consignment },
      (data) => `装箱单-${data.consignment.display_no}.xlsx`
    )
    recordPackingListExportStep(
      transform({ input, consignment, file_name }, (data) => ({
        actor_type: COOPERATIVE_STAFF_ACTOR,
        actor_id: data.input.staff_id,
        tenant_id: data.input.cooperative_id,
        purpose: "packing_list",
        subject_type: "consignment",
        subject_id: data.consignment.id,
        row_count: data.consignment.parcels,
        fields: ["name", "mobile", "address"],
        file_name: data.file_name,
      }))
    )
    return new WorkflowResponse({ consignment, file_name })
  }
)
