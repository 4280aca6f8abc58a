import createMiddleware from "next-intl/middleware"
import { routing } from "./i18n/routing"

/** Maps an address to its language. It never decides who may see what. */
export default createMiddleware(routing)

export const config = {
  matcher: ["/((?!api|_next|.*\\..*).*)"],
}
