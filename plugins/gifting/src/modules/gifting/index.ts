import { Module } from "@medusajs/framework/utils"
import { GIFTING_MODULE } from "../../types/names"
import GiftingModuleService from "./service"

export { GiftingModuleService }

export default Module(GIFTING_MODULE, { service: GiftingModuleService })
