import { closedScope } from "@mall/access/closed-scope"
import { contractMiddlewares } from "@mall/access/contract"
import { defineMiddlewares } from "@medusajs/framework/http"
import { contract } from "./contract"

/** A worker's purses are their own: the tenant is the actor itself. */
const ownAllowances = closedScope({
  prefix: "/store/allowances",
  actor: "customer",
  admit: () => Promise.resolve({ roles: [] }),
})

export default defineMiddlewares({
  routes: [ownAllowances, ...contractMiddlewares(contract)],
})
