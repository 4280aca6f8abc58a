import path from "node:path"
import { test as base } from "@playwright/test"

export { expect } from "@playwright/test"

const setting = (name: string) => {
  const value = process.env[name]
  if (!value) {
    throw new Error(`${name} is set by global-setup.ts`)
  }
  return value
}

/** Tests against the mall that global-setup.ts started. */
export const test = base.extend<{ backendUrl: string; databaseUrl: string }>({
  baseURL: async ({}, provide) => provide(setting("E2E_STOREFRONT_URL")),
  backendUrl: async ({}, provide) => provide(setting("E2E_BACKEND_URL")),
  databaseUrl: async ({}, provide) => provide(setting("E2E_DATABASE_URL")),
})

/** A roster as a union office sends it. */
export const rosterFile = (name: string) =>
  path.resolve(__dirname, "../../backend/data/examples/rosters", name)
