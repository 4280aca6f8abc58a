/** The plugin graph of docs/architecture.md, lower first. */
const leans = {
  access: [],
  calendar: [],
  ledger: ["access"],
  "payment-stripe-compatible": [],
  privacy: ["access"],
  outbox: ["access"],
  spreadsheet: ["access", "calendar"],
  "sign-in": ["access", "privacy", "outbox"],
  origin: ["access", "calendar", "outbox"],
  union: ["access", "calendar", "privacy", "outbox", "spreadsheet", "sign-in"],
  cooperative: [
    "access",
    "sign-in",
    "privacy",
    "outbox",
    "spreadsheet",
    "ledger",
    "origin",
  ],
  subsidy: [
    "access",
    "calendar",
    "privacy",
    "outbox",
    "spreadsheet",
    "ledger",
    "origin",
    "union",
    "checkout",
  ],
  checkout: [
    "access",
    "calendar",
    "privacy",
    "outbox",
    "ledger",
    "origin",
    "cooperative",
  ],
  gifting: [
    "access",
    "calendar",
    "privacy",
    "outbox",
    "spreadsheet",
    "sign-in",
    "ledger",
    "origin",
    "union",
    "cooperative",
  ],
  impact: [
    "access",
    "calendar",
    "outbox",
    "ledger",
    "origin",
    "union",
    "cooperative",
  ],
}

const room = (path) => `^plugins/([^/]+)/src/${path}`

const plugins = Object.entries(leans).map(([plugin, below]) => ({
  name: `${plugin}-leans-down`,
  comment: `${plugin} may import only from: ${below.join(", ") || "nothing"}`,
  severity: "error",
  from: { path: `^plugins/${plugin}/` },
  to: {
    path: "^(plugins/|node_modules/@mall/)",
    pathNot: [plugin, ...below].map(
      (name) => `^(plugins|node_modules/@mall)/${name}/`
    ),
  },
}))

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    ...plugins,
    {
      name: "plugins-do-not-know-the-host",
      severity: "error",
      from: { path: "^plugins/" },
      to: { path: "^(backend|storefront)/" },
    },
    {
      name: "lib-is-pure",
      comment: "lib/ holds rules: types and other rules, no framework, no I/O",
      severity: "error",
      from: { path: "/modules/[^/]+/lib/", pathNot: "__tests__" },
      to: {
        path: "^(node:|node_modules/(?!@types/|@mall/(calendar|ledger|privacy)))",
        dependencyTypesNot: ["type-only"],
        pathNot: ["^node:crypto$", "^crypto$"],
      },
    },
    {
      name: "modules-know-no-orchestration",
      severity: "error",
      from: { path: room("modules/") },
      to: { path: "^plugins/$1/src/(workflows|api|links|subscribers|jobs)/" },
    },
    {
      name: "workflows-know-no-transport",
      severity: "error",
      from: { path: room("workflows/") },
      to: { path: "^plugins/$1/src/(api|subscribers|jobs)/" },
    },
    {
      name: "api-touches-no-model",
      severity: "error",
      from: { path: room("api/") },
      to: { path: "^plugins/$1/src/modules/[^/]+/(models|migrations)/" },
    },
    {
      name: "storefront-takes-types-only",
      comment: "the shop knows the backend by HTTP and by types",
      severity: "error",
      from: { path: "^storefront/src" },
      to: {
        path: "^(plugins/|node_modules/@mall/|backend/)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "features-are-composed-in-app",
      severity: "error",
      from: { path: "^storefront/src/features/([^/]+)/" },
      to: {
        path: "^storefront/src/features/([^/]+)/",
        pathNot: "^storefront/src/features/$1/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|\\.medusa" },
    exclude: { path: "\\.medusa|\\.next|__tests__|\\.spec\\.|\\.test\\." },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "require", "node", "default"],
    },
  },
}
