import type { MedusaContainer } from "@medusajs/framework/types"
import type { Buyer } from "./tenders"

/** What a customer's union is, as far as a purchase needs to know. */
export type Membership = Required<
  Pick<Buyer, "member_id" | "union_id" | "union_name" | "union_path">
>

type MembershipReader = (
  container: MedusaContainer,
  customerId: string
) => Promise<Membership | null>

let read: MembershipReader = async () => null

/**
 * Tells checkout how to find a customer's union. Checkout stands below the
 * unions' programmes, so a plugin above (subsidy) answers for it: one active
 * membership of the customer, or null. It must cost one indexed read.
 */
export function registerMembershipReader(reader: MembershipReader): void {
  read = reader
}

/** The buyer a signed-in customer is; never taken from a request's body. */
export async function buyerOf(
  container: MedusaContainer,
  customerId: string
): Promise<Buyer> {
  const membership = await read(container, customerId)
  return { customer_id: customerId, ...membership }
}
