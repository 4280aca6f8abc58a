import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { SteadyEmailpassService } from "./service"

export default ModuleProvider(Modules.AUTH, {
  services: [SteadyEmailpassService],
})
