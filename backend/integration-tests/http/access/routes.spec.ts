import fs from "node:fs"
import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { RouteContract } from "@mall/access/contract"
import { contracts } from "../../../src/openapi/contracts"
import { openApiDocument } from "../../../src/openapi/document"
import {
  createNeighbour,
  NEIGHBOURS_SECRETS,
} from "../../helpers/create-neighbour"
import { allowancePlan, newKey } from "../../helpers/create-subsidy"
import { sampleOf } from "../../helpers/sample"
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

const unreal = (url: string) => url.replace(/:\w+/g, "nobodys_01H")

/** Ids that nobody has, of the same kinds; a row's number stays a number. */
const nobodys = (ids: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(ids).map(([name, value]) => [
      name,
      name.endsWith("id") ? "nobodys_01H" : value,
    ])
  )

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    const call = (contract: RouteContract, token?: string, key?: string) =>
      api.request({
        method: contract.method,
        url: unreal(contract.path),
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

    it("answers a neighbour's things as it answers what does not exist", async () => {
      const { callers, owners, ids, variant_id } = await createNeighbour(
        api,
        getContainer()
      )
      const items = [{ variant_id, quantity: 1 }]
      const bodies: Record<string, unknown> = {
        "POST /union/members/:id": { name: "李四" },
        "POST /union/roster-imports/:id/columns": {
          mapping: { name: 0, mobile: 1 },
        },
        "POST /union/roster-imports/:id/rows/:row_number": {
          cells: { name: "李四" },
        },
        "POST /union/staff/:id/roles": { roles: ["manager"] },
        "POST /cooperative/staff/:id/roles": { roles: ["packer"] },
        "POST /union/gift-rounds/:id": { name: "改了名" },
        "POST /union/gift-rounds/:id/packages": {
          packages: [{ name: "改了", items }],
        },
        "POST /union/gift-rounds/:id/choices": {
          package_id: "x",
          all_unchosen: true,
        },
        "POST /union/gift-rounds/:id/receipts": { all: true },
        "POST /union/gift-rounds/:id/supplements": { all_late_joiners: true },
        "POST /union/gift-rounds/:id/approve": {
          snapshot_hash: "0".repeat(64),
        },
        "POST /union/subsidy-programmes/:id": allowancePlan,
      }
      const scopes = ["union", "cooperative"] as const
      const tenants = scopes.map((scope) => ({
        routes: all.filter(
          (contract) =>
            scopeOf(contract) === scope && contract.path.includes("/:")
        ),
        caller: callers[scope],
        owner: owners[scope],
      }))
      const idsOf = (contract: RouteContract) => {
        const found = ids[contract.path.slice(0, contract.path.indexOf(":"))]
        if (!found) {
          throw new Error(`createNeighbour makes no ${contract.path}`)
        }
        return found
      }
      const ask = async (
        contract: RouteContract,
        token: string,
        values: Record<string, string>
      ) => {
        const { method, path: url, body, query, upload } = contract
        const form = new FormData()
        form.append("file", new Blob(["姓名,手机号\n李四,13800000004\n"]), "a")
        const data = upload
          ? form
          : (bodies[named(contract)] ?? (body && sampleOf(body)) ?? {})
        const answer = await api.request({
          method,
          url: url.replace(/:(\w+)/g, (_, name: string) => values[name] ?? "x"),
          params: query && sampleOf(query),
          data: method === "GET" ? undefined : data,
          headers: {
            authorization: `Bearer ${token}`,
            "idempotency-key": newKey(),
          },
          validateStatus: () => true,
          responseType: "text",
          transformResponse: (text: unknown) => text,
        })
        const text = Object.values(values).reduce(
          (said, id) => said.replaceAll(id, "ID"),
          String(answer.data)
        )
        return { status: answer.status, text }
      }

      // The ids are real: their owner gets an answer to each.
      const seen = async () => {
        const answers: Record<string, { status: number; text: string }> = {}
        for (const { routes, owner } of tenants) {
          for (const contract of routes.filter(
            ({ method, answers: kind }) => method === "GET" && kind !== "file"
          )) {
            answers[named(contract)] = await ask(
              contract,
              owner,
              idsOf(contract)
            )
          }
        }
        return answers
      }
      const before = await seen()
      expect(
        Object.entries(before).filter(([, { status }]) => status !== 200)
      ).toEqual([])

      const wrong: string[] = []
      for (const { routes, caller } of tenants) {
        expect(routes.length).toBeGreaterThan(5)
        for (const contract of routes) {
          const real = await ask(contract, caller, idsOf(contract))
          const absent = await ask(contract, caller, nobodys(idsOf(contract)))
          if (real.status !== 404 && real.status !== 403) {
            wrong.push(`${named(contract)} ${real.status} ${real.text}`)
          }
          if (real.status !== absent.status || real.text !== absent.text) {
            wrong.push(`${named(contract)} tells real from absent`)
          }
          const leaked = NEIGHBOURS_SECRETS.filter((secret) =>
            real.text.includes(secret)
          )
          if (leaked.length > 0) {
            wrong.push(`${named(contract)} leaks ${leaked.join(", ")}`)
          }
        }
      }
      expect(wrong).toEqual([])
      expect(await seen()).toEqual(before)
    })
  },
})
