import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import StripeCompatibleProviderService from "./service"

export default ModuleProvider(Modules.PAYMENT, {
  services: [StripeCompatibleProviderService],
})
