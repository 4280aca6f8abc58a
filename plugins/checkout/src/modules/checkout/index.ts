import { Module } from "@medusajs/framework/utils"
import { CHECKOUT_MODULE } from "../../types/names"
import CheckoutModuleService from "./service"

export { CHECKOUT_MODULE, CheckoutModuleService }

export default Module(CHECKOUT_MODULE, { service: CheckoutModuleService })
