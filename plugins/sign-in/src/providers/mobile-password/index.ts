import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { MobilePasswordService } from "./service"

export default ModuleProvider(Modules.AUTH, {
  services: [MobilePasswordService],
})
