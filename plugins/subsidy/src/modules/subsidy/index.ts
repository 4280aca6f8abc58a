import { Module } from "@medusajs/framework/utils"
import { SUBSIDY_MODULE } from "../../types/names"
import SubsidyModuleService from "./service"

export { SUBSIDY_MODULE, SubsidyModuleService }

export default Module(SUBSIDY_MODULE, { service: SubsidyModuleService })
