import type { MedusaRequest } from "@medusajs/framework/http"
import proxyAddress from "proxy-addr"
import { networkOf } from "./modules/sign-in/lib/network"

/**
 * Where a request comes from, seen through the proxies the mall trusts.
 * Medusa itself believes whoever calls it (`trust proxy` is 1), so that
 * `req.ip` could be chosen by the caller.
 */
export const clientAddress = (
  req: MedusaRequest,
  trustedProxies: readonly string[]
): string => networkOf(proxyAddress(req, [...trustedProxies]))
