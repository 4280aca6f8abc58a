import { contractMiddlewares } from "@mall/access/contract"
import { defineMiddlewares } from "@medusajs/framework/http"
import { orderGuard } from "../order-guard"
import { contract } from "./contract"
import { cooperativeScope } from "./scope"

export default defineMiddlewares({
  routes: [cooperativeScope, ...orderGuard, ...contractMiddlewares(contract)],
})
