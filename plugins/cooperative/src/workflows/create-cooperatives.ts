import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { CreateCooperative } from "../types/cooperative"
import { createCooperativesStep } from "./steps/create-cooperatives"

/** Each needs a stock location of its own, where its goods alone lie. */
export const createCooperativesWorkflow = createWorkflow(
  "create-cooperatives",
  (input: WorkflowData<{ cooperatives: CreateCooperative[] }>) =>
    new WorkflowResponse(createCooperativesStep(input.cooperatives))
)
