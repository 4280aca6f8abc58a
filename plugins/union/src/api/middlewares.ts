import { contractMiddlewares } from "@mall/access/contract"
import { defineMiddlewares } from "@medusajs/framework/http"
import { contract } from "./contract"
import { unionScope } from "./scope"

export default defineMiddlewares({
  routes: [unionScope, ...contractMiddlewares(contract)],
})
