declare module "proxy-addr" {
  import type { IncomingMessage } from "node:http"

  /** The nearest address that is not one of the trusted ones. */
  export default function proxyAddress(
    req: IncomingMessage,
    trust: string[]
  ): string
}
