import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { RoundOfActor } from "../types/inputs"
import { attachGiftMinutesStep } from "./steps/attach-gift-minutes"
import { storePrivateFileStep } from "./steps/store-private-file"

export type AttachGiftMinutesInput = RoundOfActor & {
  name: string
  content_base64: string
}

/**
 * Stores meeting minutes privately and puts them beside a round that is not
 * ordered yet. Refuses with `minutes_file_type`, `minutes_too_many`.
 */
export const attachGiftMinutesWorkflow = createWorkflow(
  "attach-gift-minutes",
  (input: WorkflowData<AttachGiftMinutesInput>) => {
    const file = storePrivateFileStep(
      transform({ input }, ({ input }) => ({
        owner_id: input.id,
        name: input.name,
        content_base64: input.content_base64,
        refusal: "minutes_file_type" as const,
      }))
    )
    const id = attachGiftMinutesStep(
      transform({ input, file }, ({ input, file }) => ({
        id: input.id,
        union_id: input.union_id,
        staff_id: input.staff_id,
        file,
      }))
    )
    return new WorkflowResponse(id)
  }
)
