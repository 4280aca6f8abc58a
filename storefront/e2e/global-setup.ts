import { startStack } from "./stack"

/** Starts the mall before the first test; what it answers stops it again. */
export default async function setUp() {
  const stack = await startStack()
  process.env.E2E_STOREFRONT_URL = stack.storefrontUrl
  process.env.E2E_BACKEND_URL = stack.backendUrl
  process.env.E2E_DATABASE_URL = stack.databaseUrl
  return stack.stop
}
