import { closedScope } from "@mall/access/closed-scope"
import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"

const CUSTOMER = "customer"

/** A purchase is its customer's: the tenant is the actor itself. */
const customers = (prefix: string): MiddlewareRoute =>
  closedScope({
    prefix,
    actor: CUSTOMER,
    admit: () => Promise.resolve({ roles: [] }),
  })

/** What of the store needs a signed-in customer; a quote may be a guest's. */
export const scopes: MiddlewareRoute[] = [
  customers("/store/basket"),
  customers("/store/addresses"),
  customers("/store/purchases"),
  // With a method the matcher is exact; without one it would take the quote.
  {
    method: "POST",
    matcher: "/store/checkout",
    middlewares: [authenticate(CUSTOMER, ["bearer"])],
  },
  {
    method: "POST",
    matcher: "/store/checkout/quote",
    middlewares: [
      authenticate(CUSTOMER, ["bearer"], { allowUnauthenticated: true }),
    ],
  },
]
