import { contractMiddlewares } from "@mall/access/contract"
import { defineMiddlewares } from "@medusajs/framework/http"
import { contract } from "./contract"

export default defineMiddlewares({ routes: contractMiddlewares(contract) })
