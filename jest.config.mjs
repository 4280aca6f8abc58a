const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", decorators: true, tsx: true },
      transform: { decoratorMetadata: true, legacyDecorator: true },
      target: "es2021",
    },
  },
]

const base = {
  transform: { "^.+\\.[jt]sx?$": swc },
  testEnvironment: "node",
  moduleFileExtensions: ["js", "ts", "tsx", "json"],
  modulePathIgnorePatterns: [
    "<rootDir>/.*/\\.medusa/",
    "<rootDir>/.*/\\.next/",
  ],
  watchPathIgnorePatterns: ["\\.data", "\\.turbo"],
}

export default {
  testTimeout: 180_000,
  maxWorkers: 2,
  // Every booted mall leaves memory behind in its runner, some 200 MB a spec.
  workerIdleMemoryLimit: "1500MB",
  projects: [
    {
      ...base,
      displayName: "unit",
      moduleNameMapper: { "^@/(.*)$": "<rootDir>/storefront/src/$1" },
      testMatch: [
        "<rootDir>/plugins/**/__tests__/**/*.unit.spec.ts",
        "<rootDir>/storefront/src/**/*.test.ts",
        "<rootDir>/backend/**/*.unit.spec.ts",
      ],
    },
    {
      ...base,
      displayName: "module",
      testMatch: ["<rootDir>/plugins/**/__tests__/**/*.module.spec.ts"],
      setupFiles: ["<rootDir>/backend/integration-tests/setup.ts"],
      testEnvironment: "<rootDir>/backend/integration-tests/environment.ts",
    },
    {
      ...base,
      displayName: "http",
      testMatch: ["<rootDir>/backend/integration-tests/http/**/*.spec.ts"],
      setupFiles: ["<rootDir>/backend/integration-tests/setup.ts"],
      testEnvironment: "<rootDir>/backend/integration-tests/environment.ts",
    },
    {
      ...base,
      displayName: "process",
      testMatch: ["<rootDir>/backend/integration-tests/process/**/*.spec.ts"],
    },
  ],
}
