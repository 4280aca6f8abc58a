import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { refuse } from "../../refuse"
import { checkoutOf } from "../reading/services"

/**
 * Medusa's own way to an order is closed: it reserves stock without a row
 * lock, knows no tenders, and would be a second path to a paid order. A hook
 * takes one handler in the whole process; this plugin owns the cart's.
 */
completeCartWorkflow.hooks.validate((_, { container }) => {
  if (checkoutOf(container).settings.vanilla_cart_completion !== "allowed") {
    throw refuse.notAllowed("use_checkout")
  }
})
