import { contractMiddlewares } from "@mall/access/contract"
import { defineMiddlewares } from "@medusajs/framework/http"
import { contract } from "./contract"
import { scopes } from "./scope"

export default defineMiddlewares({
  routes: [...scopes, ...contractMiddlewares(contract)],
})
