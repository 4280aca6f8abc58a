import { env } from "@/lib/env"
import { closeSession, sessionToken, type Workspace } from "@/lib/session"
import { refusal } from "./refusal"
import { isSameOrigin } from "./same-origin"

const sentHeaders = [
  "accept",
  "accept-language",
  "content-type",
  "idempotency-key",
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

/** Keeps a path inside its workspace: no segment may climb out of it. */
function backendUrl(workspace: Workspace, path: string[], search: string) {
  const isClimbing = path.some((part) => part === "." || part === "..")
  return isClimbing
    ? undefined
    : `${env().BACKEND_URL}/${workspace}/${path.map(encodeURIComponent).join("/")}${search}`
}

/**
 * Sends a workspace's request on to the backend with the bearer token of its
 * cookie and streams both bodies. The backend decides what is allowed; this
 * only refuses writes from other sites, and forgets a session that is over.
 */
export async function forward(
  request: Request,
  workspace: Workspace,
  path: string[]
): Promise<Response> {
  const { headers, method } = request
  const isWrite = method !== "GET"
  if (isWrite && !isSameOrigin(headers)) {
    return refusal(403, "cross_site_refused", headers)
  }
  const url = backendUrl(workspace, path, new URL(request.url).search)
  const token = await sessionToken(workspace)
  if (!token || !url) {
    return refusal(401, "session_required", headers)
  }
  const init: RequestInit & { duplex: "half" } = {
    method,
    headers: [
      ...pick(headers, sentHeaders),
      ["accept-encoding", "identity"],
      ["authorization", `Bearer ${token}`],
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
    await closeSession(workspace)
    return refusal(401, "session_required", headers)
  }
  return new Response(answer.body, {
    status: answer.status,
    headers: [
      ...pick(answer.headers, answeredHeaders),
      ["cache-control", "private, no-store"],
    ],
  })
}
