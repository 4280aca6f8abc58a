import { Module } from "@medusajs/framework/utils"
import { LEDGER_MODULE } from "../../types/names"
import LedgerModuleService from "./service"

export { LEDGER_MODULE, LedgerModuleService }

export default Module(LEDGER_MODULE, { service: LedgerModuleService })
