// `npm test`: every suite, and one line of sums at the end.
import { spawn } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { run } from "./lib/process.mjs"
import { findChromium, findRedis } from "./lib/find.mjs"

const root = path.resolve(import.meta.dirname, "..")
const results = fs.mkdtempSync(path.join(os.tmpdir(), "mall-test-"))
const totals = { passed: 0, failed: 0 }
const skipped = []

/** Resolves to how the process left, whether or not it did well. */
const leaves = (args, options) =>
  new Promise((resolve, reject) =>
    spawn(process.execPath, args, { cwd: root, ...options })
      .on("error", reject)
      .on("close", resolve)
  )

async function jest(project, { withPostgres = false, oneByOne = false } = {}) {
  const outputFile = path.join(results, `${project}.json`)
  const args = [
    ...(withPostgres
      ? [path.join(root, "scripts/with-postgres.mjs"), "jest"]
      : [path.join(root, "node_modules/jest/bin/jest.js")]),
    "--selectProjects",
    project,
    "--json",
    `--outputFile=${outputFile}`,
    "--silent",
    "--forceExit",
    ...(oneByOne ? ["--runInBand"] : []),
  ]
  const code = await leaves(args, { stdio: ["ignore", "ignore", "inherit"] })
  if (!fs.existsSync(outputFile)) {
    totals.failed += 1
    console.error(`${project}: the runner left with code ${code}`)
    return
  }
  const said = JSON.parse(fs.readFileSync(outputFile, "utf8"))
  // A suite that does not load runs no test and is a failure all the same.
  add(
    project,
    said.numPassedTests,
    said.numFailedTests + said.numRuntimeErrorTestSuites
  )
  skipped.push(
    ...said.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === "pending")
      .map(({ title }) => `${title}, in ${project}`)
  )
}

function add(name, passed, failed, pending = 0) {
  totals.passed += passed
  totals.failed += failed
  if (pending > 0) {
    skipped.push(`${pending} in ${name}`)
  }
  console.log(`${name}: ${passed} passed, ${failed} failed`)
}

/** What a newcomer's machine may lack, CI must have. */
function missing(name) {
  if (process.env.CI) {
    add(name, 0, 1)
  }
}

async function browser() {
  const chromium = findChromium()
  if (!chromium) {
    missing("browser")
    skipped.push("browser journeys (no Chromium; set CHROMIUM_PATH)")
    return
  }
  const outputFile = path.join(results, "e2e.json")
  await leaves(
    [
      path.join(root, "scripts/with-postgres.mjs"),
      "playwright",
      "test",
      "--reporter=list,json",
    ],
    {
      cwd: path.join(root, "storefront"),
      stdio: "inherit",
      env: {
        ...process.env,
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_NAME: outputFile,
      },
    }
  )
  if (!fs.existsSync(outputFile)) {
    totals.failed += 1
    return
  }
  const { stats } = JSON.parse(fs.readFileSync(outputFile, "utf8"))
  add("browser", stats.expected + stats.flaky, stats.unexpected, stats.skipped)
}

const only = process.argv[2]
const suites = {
  unit: () => jest("unit"),
  module: () => jest("module", { withPostgres: true }),
  http: () => jest("http", { withPostgres: true }),
  process: async () => {
    if (!findRedis()) {
      missing("process")
      skipped.push("several servers on Redis (no redis-server)")
    }
    // They kill servers and crash the database they share.
    await jest("process", { withPostgres: true, oneByOne: true })
  },
  browser,
}

await run("npx", ["turbo", "run", "build", "--output-logs=errors-only"], {
  cwd: root,
  env: process.env,
})
/** The first three fill a machine; the last two wait for what they start. */
const TURNS = [["unit"], ["module"], ["http"], ["process", "browser"]]
for (const turn of TURNS) {
  const asked = turn.filter((name) => !only || only === name)
  await Promise.all(asked.map((name) => suites[name]()))
}
fs.rmSync(results, { recursive: true, force: true })
skipped.forEach((what) => console.log(`Skipped: ${what}`))
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0)
