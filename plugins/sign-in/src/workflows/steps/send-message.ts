import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../refuse"
import type { SealedMessage } from "../../types/accounts"

/** A message that is sent cannot be taken back: this is a last step. */
export const sendMessageStep = createStep(
  "send-message",
  async (message: SealedMessage, { container }) => {
    try {
      await container.resolve(Modules.NOTIFICATION).createNotifications(message)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`sign-in: ${message.template}: ${(error as Error).message}`)
      throw refuse.notAllowed("sign_in_code_not_sent")
    }
    return new StepResponse(undefined)
  }
)
