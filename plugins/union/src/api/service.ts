import type { MedusaRequest } from "@medusajs/framework/http"
import { UNION_MODULE } from "../modules/union"
import type UnionModuleService from "../modules/union/service"

/** For reading only; what changes something goes through a workflow. */
export const unionService = (req: MedusaRequest): UnionModuleService =>
  req.scope.resolve(UNION_MODULE)
