import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { HttpSmsService } from "./service"

export default ModuleProvider(Modules.NOTIFICATION, {
  services: [HttpSmsService],
})
