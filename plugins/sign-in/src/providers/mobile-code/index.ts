import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { MobileCodeService } from "./service"

export default ModuleProvider(Modules.AUTH, { services: [MobileCodeService] })
