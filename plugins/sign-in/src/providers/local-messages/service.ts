import { AbstractNotificationProviderService } from "@medusajs/framework/utils"

/**
 * Sends nothing: Medusa has kept the sealed message, and `/local-messages`
 * shows it. For a mall on one machine only; the settings refuse it elsewhere.
 */
export class LocalMessagesService extends AbstractNotificationProviderService {
  static override identifier = "local-messages"

  override async send() {
    return {}
  }
}
