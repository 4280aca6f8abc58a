import medusa from "@medusajs/eslint-plugin"
import nextVitals from "eslint-config-next/core-web-vitals"
import tseslint from "typescript-eslint"

const tests = [
  "**/__tests__/**",
  "backend/integration-tests/**",
  "backend/harness/**",
  "backend/benches/**",
  "backend/scripts/**",
  "**/*.config.*",
  "**/medusa-config.ts",
]

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      "**/.medusa/**",
      "**/.next/**",
      "**/.turbo/**",
      ".data/**",
      "**/migrations/.snapshot*",
    ],
  },
  ...tseslint.configs.recommended,
  // Its rules know a file by its folder; they are for code that Medusa loads.
  ...medusa.configs.strict
    .filter((config) => config.files || config.plugins)
    .map((config) => ({
      ...config,
      ignores: [...(config.ignores ?? []), ...tests, "storefront/**"],
    })),
  ...nextVitals.map((config) => ({
    ...config,
    files: ["storefront/**/*.{ts,tsx}"],
    settings: { ...config.settings, next: { rootDir: "storefront" } },
  })),
  {
    files: ["**/*.{ts,tsx}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "no-console": "error",
      "no-restricted-properties": [
        "error",
        {
          object: "process",
          property: "env",
          message: "Read it in env.ts and pass it on.",
        },
      ],
    },
  },
  {
    // A public method that writes opens the transaction itself, or joins the
    // one it is handed (docs/adr/0002-one-transaction.md). A large service
    // stands in several files beside each other.
    files: ["plugins/*/src/modules/*/*.ts"],
    rules: { "@medusajs/use-inject-manager-on-public-methods": "off" },
  },
  {
    // Pure code answers no HTTP request: a broken precondition there is a
    // programming error and should look like one.
    files: [
      "plugins/ledger/**",
      "plugins/privacy/src/*.ts",
      "**/lib/**",
      "**/env.ts",
    ],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  {
    files: [
      "**/env.ts",
      "backend/medusa-config.ts",
      "**/__tests__/**",
      "backend/integration-tests/**",
      "backend/harness/**",
      "storefront/e2e/**",
      "storefront/*.config.ts",
    ],
    rules: { "no-restricted-properties": "off" },
  }
)
