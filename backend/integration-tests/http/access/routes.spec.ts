import fs from "node:fs"
import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { RouteContract } from "@mall/access/contract"
import { contracts } from "../../../src/openapi/contracts"
import { openApiDocument } from "../../../src/openapi/document"
import { signIn } from "../../helpers/sign-in"
import { createTenants } from "../../helpers/create-tenants"
import { publishableKey } from "../../helpers/publishable-key"

const root = path.resolve(__dirname, "../../../..")
const all = Object.values(contracts).flat()
const scopeOf = ({ path: url }: RouteContract) => url.split("/")[1] ?? ""

function* routeFiles(folder: string): Generator<string> {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      yield* routeFiles(file)
    } else if (entry.name === "route.ts") {
      yield file
    }
  }
}

/** What stands in the folders, as `METHOD /path`. */
function routesOnDisk() {
  return Object.keys(contracts).flatMap((plugin) => {
    const api = path.join(root, "plugins", plugin, "src/api")
    return [...routeFiles(api)].flatMap((file) => {
      const url = path
        .relative(api, path.dirname(file))
        .replace(/\[(\w+)\]/g, ":$1")
      const text = fs.readFileSync(file, "utf8")
      return [
        ...text.matchAll(
          /export (?:const|async function|function) (GET|POST|DELETE|PUT|PATCH)\b/g
        ),
      ].map(([, method]) => `${method} /${url}`)
    })
  })
}

const named = (contract: RouteContract) => `${contract.method} ${contract.path}`

const nobodys = (url: string) => url.replace(/:\w+/g, "nobodys_01H")

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    const call = (contract: RouteContract, token?: string, key?: string) =>
      api.request({
        method: contract.method,
        url: nobodys(contract.path),
        data: contract.method === "GET" ? undefined : {},
        headers: {
          ...(token && { authorization: `Bearer ${token}` }),
          ...(key && { "x-publishable-api-key": key }),
        },
        validateStatus: () => true,
      })

    const walk = async (
      routes: RouteContract[],
      expected: number[],
      token?: string
    ) => {
      const wrong: string[] = []
      for (const contract of routes) {
        const { status } = await call(contract, token)
        if (!expected.includes(status)) {
          wrong.push(`${named(contract)} answered ${status}`)
        }
      }
      expect(wrong).toEqual([])
    }

    const closed = all.filter((contract) => scopeOf(contract) !== "store")

    it("has a contract for every route file, and a file for every contract", () => {
      expect(all.map(named).sort()).toEqual(routesOnDisk().sort())
    })

    it("keeps docs/openapi.json in step with the contracts", () => {
      const kept = fs.readFileSync(path.join(root, "docs/openapi.json"), "utf8")
      expect(JSON.parse(kept)).toEqual(
        JSON.parse(JSON.stringify(openApiDocument()))
      )
    })

    it("answers nobody with 401 on every closed route", async () => {
      await walk(closed, [401])
    })

    it("refuses the store without its publishable key", async () => {
      const open = all.filter((contract) => scopeOf(contract) === "store")
      await walk(open, [400])
      const key = await publishableKey(getContainer())
      const [first] = open
      const { status } = await call(first!, undefined, key)
      expect(status).not.toBe(400)
    })

    it("takes nobody and no staff on the store's routes for workers", async () => {
      const container = getContainer()
      const tenants = await createTenants(container)
      const key = await publishableKey(container)
      const staff = await signIn(api, "union_staff", tenants.union.manager)
      const workers = all.filter(({ actor }) => actor === "customer")
      expect(workers.length).toBeGreaterThan(0)
      for (const contract of workers) {
        for (const token of [undefined, staff]) {
          const { status } = await call(contract, token, key)
          expect([named(contract), status]).toEqual([named(contract), 401])
        }
      }
    })

    it("answers an actor of another scope with 401 on every closed route", async () => {
      const tenants = await createTenants(getContainer())
      const tokens: Record<string, string> = {
        union: await signIn(api, "union_staff", tenants.union.manager),
        cooperative: await signIn(
          api,
          "cooperative_staff",
          tenants.cooperative.owner
        ),
      }
      for (const [scope, token] of Object.entries(tokens)) {
        const foreign = closed.filter((contract) => scopeOf(contract) !== scope)
        await walk(foreign, [401], token)
      }
    })

    it("answers what is not the caller's with 404, 403 or 400, never with data", async () => {
      const tenants = await createTenants(getContainer())
      const withId = closed.filter(({ path: url }) => url.includes("/:"))
      const token = {
        union: await signIn(api, "union_staff", tenants.union.manager),
        cooperative: await signIn(
          api,
          "cooperative_staff",
          tenants.cooperative.owner
        ),
      }
      for (const [scope, bearer] of Object.entries(token)) {
        const mine = withId.filter((contract) => scopeOf(contract) === scope)
        await walk(mine, [404, 403, 400], bearer)
      }
    })
  },
})
