import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { LocalMessagesService } from "./service"

export default ModuleProvider(Modules.NOTIFICATION, {
  services: [LocalMessagesService],
})
