import { contractMiddlewares } from "@mall/access/contract"
import { defineMiddlewares } from "@medusajs/framework/http"
import {
  closeCustomerData,
  closeRefresh,
  closeRegistration,
  closeReset,
} from "./closed-doors"
import { contract } from "./contract"
import { throttleSignIn } from "./throttle"

const provider = "/auth/:actor_type/:auth_provider"

export default defineMiddlewares({
  routes: [
    // Medusa takes credentials by GET as well, body and all.
    {
      method: ["GET", "POST"],
      matcher: provider,
      middlewares: [throttleSignIn],
    },
    {
      method: ["POST"],
      matcher: `${provider}/register`,
      middlewares: [closeRegistration],
    },
    {
      method: ["POST"],
      matcher: `${provider}/reset-password`,
      middlewares: [closeReset],
    },
    {
      method: ["POST"],
      matcher: `${provider}/update`,
      middlewares: [closeReset],
    },
    {
      method: ["POST"],
      matcher: "/auth/token/refresh",
      middlewares: [closeRefresh],
    },
    ...["/store/customers", "/store/customers/me"].map((matcher) => ({
      method: ["POST" as const],
      matcher,
      middlewares: [closeCustomerData],
    })),
    {
      method: ["POST"],
      matcher: "/store/customers/me/addresses*",
      middlewares: [closeCustomerData],
    },
    ...contractMiddlewares(contract),
  ],
})
