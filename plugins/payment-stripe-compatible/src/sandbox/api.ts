import crypto from "node:crypto"
import { ApiError, invalidRequest, missing } from "./api-error"
import type { SandboxBank } from "./bank"
import type { Reply } from "./objects"
import {
  cancelIntentParams,
  captureIntentParams,
  confirmIntentParams,
  createIntentParams,
  createRefundParams,
  listParams,
  type ListParams,
  parseForm,
  readParams,
  retrieveParams,
  updateIntentParams,
} from "./params"
import type { Store } from "./store"

type Api = {
  store: Store
  bank: SandboxBank
  apiKey: string
  now: () => number
}

export type ApiRequest = {
  method: string
  path: string
  /** Query of a GET, body of a POST: both are forms. */
  form: string
  authorization: string | undefined
  idempotencyKey: string | undefined
}

export type ApiAnswer = { status: number; body: unknown; replayed: boolean }

type Handler = (raw: unknown, id: string) => unknown

type Listed = { id: string; created: number; payment_intent?: string }

/** The part of Stripe's API that payments need, under `/v1`. */
export class SandboxApi {
  private readonly routes: [method: string, path: RegExp, run: Handler][]

  constructor(private readonly api: Api) {
    const { bank, store } = api
    this.routes = [
      ["POST", /^payment_intents$/, (raw) => this.create(raw)],
      [
        "GET",
        /^payment_intents$/,
        (raw) => this.list("payment_intents", store.all("intents"), raw),
      ],
      [
        "GET",
        /^payment_intents\/(\w+)$/,
        (raw, id) =>
          this.show(bank.intent(id), readParams(retrieveParams, raw)),
      ],
      [
        "POST",
        /^payment_intents\/(\w+)$/,
        (raw, id) => {
          const params = readParams(updateIntentParams, raw)
          return this.show(bank.update(id, params), params)
        },
      ],
      [
        "POST",
        /^payment_intents\/(\w+)\/confirm$/,
        (raw, id) => {
          const params = readParams(confirmIntentParams, raw)
          return this.show(bank.confirm(id, params), params)
        },
      ],
      [
        "POST",
        /^payment_intents\/(\w+)\/cancel$/,
        (raw, id) => {
          const params = readParams(cancelIntentParams, raw)
          return this.show(
            bank.cancel(id, params.cancellation_reason ?? null),
            params
          )
        },
      ],
      [
        "POST",
        /^payment_intents\/(\w+)\/capture$/,
        (raw, id) => {
          const params = readParams(captureIntentParams, raw)
          return this.show(bank.capture(id, params.amount_to_capture), params)
        },
      ],
      [
        "POST",
        /^refunds$/,
        (raw) => {
          const params = readParams(createRefundParams, raw)
          return this.show(bank.refund(params), params)
        },
      ],
      [
        "GET",
        /^refunds$/,
        (raw) => this.list("refunds", store.all("refunds"), raw),
      ],
      [
        "GET",
        /^refunds\/(\w+)$/,
        (raw, id) => this.stored("refunds", "refund", id, raw),
      ],
      [
        "GET",
        /^charges\/(\w+)$/,
        (raw, id) => this.stored("charges", "charge", id, raw),
      ],
      [
        "GET",
        /^events$/,
        (raw) => this.list("events", store.all("events"), raw),
      ],
      [
        "GET",
        /^events\/(\w+)$/,
        (raw, id) => this.stored("events", "event", id, raw),
      ],
    ]
  }

  answer(request: ApiRequest): ApiAnswer {
    try {
      this.authenticate(request.authorization)
      return this.once(request)
    } catch (error) {
      const said =
        error instanceof ApiError
          ? error
          : new ApiError(500, "api_error", "The sandbox has failed.")
      return { status: said.status, body: said.body(), replayed: false }
    }
  }

  private authenticate(authorization: string | undefined) {
    const [scheme, value = ""] = (authorization ?? "").split(" ")
    const key =
      scheme === "Basic"
        ? Buffer.from(value, "base64").toString("utf8").split(":")[0]
        : value
    const digest = (text: string) =>
      crypto.createHash("sha256").update(text).digest()
    if (!crypto.timingSafeEqual(digest(key ?? ""), digest(this.api.apiKey))) {
      throw new ApiError(
        401,
        "invalid_request_error",
        "Invalid API Key provided."
      )
    }
  }

  /** A key used before gets its first answer, or a "no" for other contents. */
  private once(request: ApiRequest): ApiAnswer {
    const key = request.method === "POST" && request.idempotencyKey
    if (!key) {
      return this.run(request)
    }
    const fingerprint = crypto
      .createHash("sha256")
      .update(JSON.stringify([request.path, parseForm(request.form)]))
      .digest("hex")
    const before = this.api.store.get("replies", key)
    if (before) {
      return replay(before, fingerprint)
    }
    const answer = this.run(request)
    // What was refused for its form has begun nothing and binds no key.
    const begun = answer.status < 400 || !isFormFault(answer.body)
    if (begun && answer.status < 500) {
      this.api.store.put("replies", {
        id: key,
        fingerprint,
        status: answer.status,
        body: answer.body,
        created: this.api.now(),
      })
    }
    return answer
  }

  private run({ method, path, form }: ApiRequest): ApiAnswer {
    for (const [verb, pattern, handler] of this.routes) {
      const match = pattern.exec(path)
      if (match && verb === method) {
        try {
          const body = handler(parseForm(form), match[1] ?? "")
          return { status: 200, body, replayed: false }
        } catch (error) {
          if (error instanceof ApiError) {
            return { status: error.status, body: error.body(), replayed: false }
          }
          throw error
        }
      }
    }
    throw new ApiError(
      404,
      "invalid_request_error",
      `Unrecognized request URL (${method}: /v1/${path}).`
    )
  }

  private create(raw: unknown) {
    const params = readParams(createIntentParams, raw)
    return this.show(this.api.bank.create(params), params)
  }

  private stored(
    kind: "refunds" | "charges" | "events",
    name: string,
    id: string,
    raw: unknown
  ) {
    const found = this.api.store.get(kind, id)
    if (!found) {
      throw missing(name, id)
    }
    return this.show(found, readParams(retrieveParams, raw))
  }

  private list(name: string, oldestFirst: Listed[], raw: unknown) {
    const params = readParams(listParams, raw)
    const all = oldestFirst.filter(matching(params)).reverse()
    const { page, has_more } = pageOf(all, params)
    const expand = params.expand.map((path) => path.replace(/^data\./, ""))
    return {
      object: "list",
      url: `/v1/${name}`,
      has_more,
      data: page.map((value) => this.show(value, { expand })),
    }
  }

  /** An object with what it refers to put in place of the reference. */
  private show(value: object, { expand }: { expand: string[] }) {
    const shown: Record<string, unknown> = { ...value }
    const tables = {
      latest_charge: "charges",
      charge: "charges",
      payment_intent: "intents",
    } as const
    for (const [field, table] of Object.entries(tables)) {
      const id = shown[field]
      if (expand.includes(field) && typeof id === "string") {
        shown[field] = this.api.store.get(table, id) ?? id
      }
    }
    return shown
  }
}

function replay(before: Reply, fingerprint: string): ApiAnswer {
  if (before.fingerprint !== fingerprint) {
    throw new ApiError(
      400,
      "idempotency_error",
      "Keys for idempotent requests can only be used with the same parameters they were first used with."
    )
  }
  return { status: before.status, body: before.body, replayed: true }
}

function isFormFault(body: unknown) {
  const code = (body as { error?: { code?: string } }).error?.code ?? ""
  return code.startsWith("parameter_") || code === "resource_missing"
}

const matching =
  ({ created, payment_intent, type }: ListParams) =>
  (value: Listed & { type?: string }) =>
    (created.gt === undefined || value.created > created.gt) &&
    (created.gte === undefined || value.created >= created.gte) &&
    (created.lt === undefined || value.created < created.lt) &&
    (created.lte === undefined || value.created <= created.lte) &&
    (payment_intent === undefined || value.payment_intent === payment_intent) &&
    (type === undefined || value.type === type)

function pageOf(
  all: Listed[],
  { limit, starting_after, ending_before }: ListParams
) {
  const cursor = starting_after ?? ending_before
  const at = cursor ? all.findIndex(({ id }) => id === cursor) : -1
  if (cursor && at < 0) {
    throw invalidRequest(`No such object: '${cursor}'`, {
      code: "resource_missing",
      param: starting_after ? "starting_after" : "ending_before",
    })
  }
  if (ending_before) {
    const from = Math.max(0, at - limit)
    return { page: all.slice(from, at), has_more: from > 0 }
  }
  return {
    page: all.slice(at + 1, at + 1 + limit),
    has_more: at + 1 + limit < all.length,
  }
}
