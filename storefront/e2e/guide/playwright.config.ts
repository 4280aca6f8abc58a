import { defineConfig } from "@playwright/test"
import journeys from "../../playwright.config"

/** Takes the pictures of docs/guides; `npm run guide` runs it. */
export default defineConfig({
  ...journeys,
  testDir: ".",
  testMatch: "*.shots.ts",
  globalSetup: "../global-setup.ts",
  outputDir: "../../test-results/guide",
})
