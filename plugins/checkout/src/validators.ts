import type { Fen } from "@mall/ledger/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Buyer, TenderLine } from "./tenders"

/** A purchase about to be made: priced, not written yet. */
export type PurchaseAttempt = {
  buyer: Buyer
  lines: readonly TenderLine[]
  goods_fen: Fen
  at: Date
}

/** Throws a refusal to stop the purchase. It reads only, and quickly. */
export type PurchaseValidator = (
  container: MedusaContainer,
  attempt: PurchaseAttempt
) => Promise<void>

const validators = new Map<string, PurchaseValidator>()

/**
 * Lets another plugin have a say before a purchase. A Medusa hook takes one
 * handler in the whole process; checkout owns the cart's and asks these.
 */
export function registerPurchaseValidator(
  name: string,
  validator: PurchaseValidator
): void {
  validators.set(name, validator)
}

/** Asks every validator; the first refusal wins. */
export async function validatePurchase(
  container: MedusaContainer,
  attempt: PurchaseAttempt
): Promise<void> {
  for (const validator of validators.values()) {
    await validator(container, attempt)
  }
}
