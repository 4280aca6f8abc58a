import Medusa from "@medusajs/js-sdk"

declare const __BACKEND_URL__: string | undefined

/** Medusa Admin's own session; the dashboard's build fills the address in. */
export const sdk = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: { type: "session" },
})
