import { env } from "@/lib/env"
import { closeSession, sessionToken, type Side } from "@/lib/session"
import { refusal } from "./refusal"
import { isSameOrigin } from "./same-origin"

const sentHeaders = [
  "accept",
  "accept-language",
  "content-type",
  "idempotency-key",
  "x-forwarded-for",
]
const answeredHeaders = [
  "content-type",
  "content-disposition",
  "content-length",
  "retry-after",
]

const pick = (headers: Headers, names: string[]) =>
  names.flatMap((name): [string, string][] => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value]]
  })

const isJson = (headers: Headers) =>
  headers.get("content-type")?.includes("json") ?? false

/**
 * What of the store a browser may ask for. Pages read goods and places on the
 * server, from a cache; nothing else of Medusa's store is anybody's business.
 */
const storeSubjects = new Set([
  "addresses",
  "allowances",
  "basket",
  "checkout",
  "cooperative-invitations",
  "divisions",
  "gift-rounds",
  "membership",
  "purchases",
  "sign-in",
  "union-invitations",
])

/** Keeps a path inside its side: no segment may climb out of it. */
function backendUrl(side: Side, path: string[], search: string) {
  const isClimbing = path.some((part) => part === "." || part === "..")
  if (isClimbing || (side === "shop" && !storeSubjects.has(path[0] ?? ""))) {
    return undefined
  }
  const prefix = side === "shop" ? "store" : side
  return `${env().BACKEND_URL}/${prefix}/${path.map(encodeURIComponent).join("/")}${search}`
}

/** A guest may ask the store too; what needs a customer it refuses itself. */
function callerOf(
  side: Side,
  token: string | undefined
): [string, string][] | undefined {
  const bearer: [string, string][] = token
    ? [["authorization", `Bearer ${token}`]]
    : []
  if (side === "shop") {
    return [["x-publishable-api-key", env().PUBLISHABLE_KEY], ...bearer]
  }
  return token ? bearer : undefined
}

/**
 * Sends a side's request on to the backend with the bearer token of its
 * cookie and streams both bodies. The backend decides what is allowed; this
 * only refuses writes from other sites, and forgets a session that is over.
 */
export async function forward(
  request: Request,
  side: Side,
  path: string[]
): Promise<Response> {
  const { headers, method } = request
  const isWrite = method !== "GET"
  if (isWrite && !isSameOrigin(headers)) {
    return refusal(403, "cross_site_refused", headers)
  }
  const url = backendUrl(side, path, new URL(request.url).search)
  const caller = callerOf(side, await sessionToken(side))
  if (!caller || !url) {
    return refusal(401, "session_required", headers)
  }
  const init: RequestInit & { duplex: "half" } = {
    method,
    headers: [
      ...pick(headers, sentHeaders),
      ["accept-encoding", "identity"],
      ...caller,
    ],
    body: isWrite ? request.body : undefined,
    duplex: "half",
    cache: "no-store",
    redirect: "manual",
    signal: request.signal,
  }
  const answer = await fetch(url, init).catch(() => undefined)
  if (!answer) {
    return refusal(502, "backend_unreachable", headers)
  }
  if (answer.status === 401) {
    await closeSession(side)
    return refusal(401, "session_required", headers)
  }
  if (answer.status === 404 && !isJson(answer.headers)) {
    // A route that this backend does not have: no plugin answers there.
    return refusal(404, "not_open", headers)
  }
  return new Response(answer.body, {
    status: answer.status,
    headers: [
      ...pick(answer.headers, answeredHeaders),
      ["cache-control", "private, no-store"],
    ],
  })
}
