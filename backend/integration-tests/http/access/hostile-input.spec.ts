import path from "node:path"
import type { RouteContract } from "@mall/access/contract"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { contracts } from "../../../src/openapi/contracts"
import { createOperator } from "../../helpers/create-gift-mall"
import { createNeighbour } from "../../helpers/create-neighbour"
import { newKey } from "../../helpers/create-subsidy"
import {
  HOSTILE_FILE_NAMES,
  HOSTILE_PATH,
  hostileBodies,
  hostileQueries,
} from "../../helpers/hostile-values"
import { publishableKey } from "../../helpers/publishable-key"
import { sampleOf } from "../../helpers/sample"
import { signIn } from "../../helpers/sign-in"
import { signInWorker } from "../../helpers/sign-in-worker"

jest.setTimeout(900_000)

const all = Object.values(contracts).flat()
const scopeOf = ({ path: url }: RouteContract) => url.split("/")[1] ?? ""
const AT_ONCE = 8
/** What is looked at comes before it changes, what is deleted last. */
const ORDER = ["GET", "POST", "PUT", "DELETE"]

type Attempt = { url: string; body?: string | FormData }

/** Everything bad that can be said to a route by somebody it lets in. */
function* attempts(
  contract: RouteContract,
  ids: Record<string, string>,
  known: Record<string, unknown>
): Generator<Attempt> {
  const { path: template, method, query, body, upload } = contract
  const real = template.replace(
    /:(\w+)/g,
    (_, name: string) => ids[name] ?? "x"
  )
  const good = method === "GET" ? undefined : rightBody(contract, known)
  for (const [whole] of template.matchAll(/:(\w+)/g)) {
    for (const bad of HOSTILE_PATH) {
      const url = template
        .replace(whole, bad)
        .replace(/:(\w+)/g, (_, other: string) => ids[other] ?? "x")
      yield { url, body: good }
    }
  }
  for (const text of query ? hostileQueries(query) : []) {
    yield { url: `${real}?${text}`, body: good }
  }
  for (const text of body ? hostileBodies(body, known) : []) {
    yield { url: real, body: text }
  }
  if (method !== "GET") {
    yield { url: real, body: "{" }
    yield { url: real, body: `"${"x".repeat(200)}"` }
  }
  for (const name of upload ? HOSTILE_FILE_NAMES : []) {
    const form = new FormData()
    form.append("file", new Blob(["姓名,手机号\n李四,13800000004\n"]), name)
    yield { url: real, body: form }
  }
}

const rightBody = ({ body }: RouteContract, known: Record<string, unknown>) =>
  JSON.stringify(body ? sampleOf(body) : {}, (key, value: unknown) =>
    key in known ? known[key] : value
  )

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    const walk = async (
      scope: string,
      headers: Record<string, string>,
      ids: (contract: RouteContract) => Record<string, string>,
      known: Record<string, unknown> = {}
    ) => {
      const wrong = new Set<string>()
      const answered: Record<number, number> = {}
      const send = async (contract: RouteContract, attempt: Attempt) => {
        const isForm = attempt.body instanceof FormData
        const { status } = await api.request({
          method: contract.method,
          url: attempt.url,
          data: contract.method === "GET" ? undefined : attempt.body,
          headers: {
            ...headers,
            ...(!isForm && { "content-type": "application/json" }),
            "idempotency-key": newKey(),
          },
          transformRequest: (data: unknown) => data,
          validateStatus: () => true,
        })
        answered[status] = (answered[status] ?? 0) + 1
        if (status >= 500) {
          const said = isForm ? "a file" : String(attempt.body)
          wrong.add(
            `${status} ${contract.method} ${attempt.url.slice(0, 150)} ${said.slice(0, 150)}`
          )
        }
      }
      const routes = all
        .filter((contract) => scopeOf(contract) === scope)
        .sort((a, b) => ORDER.indexOf(a.method) - ORDER.indexOf(b.method))
      expect(routes.length).toBeGreaterThan(0)
      for (const contract of routes) {
        const waiting = [...attempts(contract, ids(contract), known)]
        while (waiting.length > 0) {
          await Promise.all(
            waiting.splice(0, AT_ONCE).map((attempt) => send(contract, attempt))
          )
        }
      }
      expect([...wrong].sort()).toEqual([])
      return answered
    }

    const idsBy =
      (ids: Record<string, Record<string, string>>) =>
      ({ path: url }: RouteContract) =>
        ids[url.slice(0, url.indexOf(":"))] ?? {}

    it("answers nothing with 500 that staff of a union send", async () => {
      const { ids, variant_id } = await createNeighbour(api, getContainer())
      const token = await signIn(api, "union_staff", "chair@two.test")
      const headers = { authorization: `Bearer ${token}` }
      const { data } = await api.post(
        "/union/gift-rounds",
        {
          name: "草稿",
          festival: "mid_autumn",
          fiscal_year: 2027,
          per_head_fen: 50_000,
          mode: "choice",
          delivery_mode: "home",
          choice_deadline: "2099-01-01",
        },
        { headers }
      )
      const draft = data.gift_round.id
      const drafting = await walk(
        "union",
        headers,
        idsBy({ ...ids, "/union/gift-rounds/": { id: draft } }),
        { variant_id }
      )
      const ordered = await walk("union", headers, idsBy(ids), { variant_id })
      // It is not the door that refused: some was good, none was of nobody.
      for (const answered of [drafting, ordered]) {
        expect(answered[200]).toBeGreaterThan(0)
        expect(answered[401]).toBeUndefined()
      }
    })

    it("says which entry of a list is there twice", async () => {
      const { variant_id } = await createNeighbour(api, getContainer())
      const token = await signIn(api, "union_staff", "chair@two.test")
      const items = [1, 2].map((quantity) => ({ variant_id, quantity }))
      const { status, data } = await api.post(
        "/union/gift-rounds/any/packages",
        { packages: [{ name: "年货", items }] },
        {
          headers: { authorization: `Bearer ${token}` },
          validateStatus: () => true,
        }
      )
      expect([status, data.faults]).toEqual([
        400,
        [
          {
            code: "field_invalid",
            path: "packages.0.items",
            message: expect.stringContaining("同一项出现了两次"),
          },
        ],
      ])
    })

    it("answers nothing with 500 that staff of a cooperative send", async () => {
      const { ids, owners } = await createNeighbour(api, getContainer())
      const headers = { authorization: `Bearer ${owners.cooperative}` }
      const answered = await walk("cooperative", headers, idsBy(ids))
      expect(answered[200]).toBeGreaterThan(0)
      expect(answered[401]).toBeUndefined()
    })

    it("answers nothing with 500 that a worker or anybody sends", async () => {
      const container = getContainer()
      const { variant_id } = await createNeighbour(api, container)
      const key = await publishableKey(container)
      const token = await signInWorker(api, container, "13900000000")
      const headers = { "x-publishable-api-key": key }
      const known = { variant_id }
      const worker = await walk(
        "store",
        { ...headers, authorization: `Bearer ${token}` },
        () => ({}),
        known
      )
      expect(worker[200]).toBeGreaterThan(0)
      await walk("store", headers, () => ({}), known)
      await walk("hooks", {}, () => ({}))
    })

    it("answers nothing with 500 that the operator sends", async () => {
      const { ids } = await createNeighbour(api, getContainer())
      await createOperator(getContainer(), "operator@test.mall")
      const token = await signIn(api, "user", "operator@test.mall")
      const round = ids["/union/gift-rounds/"]?.["id"] ?? ""
      const { data } = await api.get(`/union/gift-rounds/${round}/transfer`, {
        headers: {
          authorization: `Bearer ${await signIn(api, "union_staff", "chair@two.test")}`,
        },
      })
      const answered = await walk(
        "admin",
        { authorization: `Bearer ${token}` },
        idsBy({
          "/admin/corporate-transfers/": { id: data.transfer.id },
          "/admin/consignments/": {
            id: ids["/cooperative/consignments/"]?.["id"] ?? "",
          },
        })
      )
      expect(answered[200]).toBeGreaterThan(0)
      expect(answered[401]).toBeUndefined()
    })
  },
})
