import { Module } from "@medusajs/framework/utils"
import UnionModuleService from "./service"

export type { default as UnionModuleService } from "./service"

export const UNION_MODULE = "union"

export default Module(UNION_MODULE, { service: UnionModuleService })
