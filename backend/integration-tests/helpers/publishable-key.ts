import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The key that Medusa makes for the default sales channel at every start. */
export async function publishableKey(
  container: MedusaContainer
): Promise<string> {
  const [key] = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ type: "publishable" })
  if (!key) {
    throw new Error("Medusa made no publishable key")
  }
  return key.token
}
