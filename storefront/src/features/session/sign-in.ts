import { env } from "@/lib/env"
import { actorOf, openSession, type Workspace } from "@/lib/session"
import { refusal } from "./refusal"

type Credentials = { email: string; password: string }

function parseCredentials(body: unknown): Credentials | undefined {
  const { email, password } = (body ?? {}) as Partial<Credentials>
  return typeof email === "string" && typeof password === "string"
    ? { email: email.trim().toLowerCase(), password }
    : undefined
}

export const isHttps = (request: Request) =>
  (request.headers.get("x-forwarded-proto") ??
    new URL(request.url).protocol.replace(":", "")) === "https"

const TOO_MANY_REQUESTS = 429

/** The backend counts attempts by where they come from, so it is told. */
const passedOn = ["accept-language", "x-forwarded-for"]

const askBackend = (
  workspace: Workspace,
  credentials: Credentials,
  headers: Headers
) =>
  fetch(`${env().BACKEND_URL}/auth/${actorOf[workspace]}/emailpass`, {
    method: "POST",
    headers: [
      ["content-type", "application/json"],
      ...passedOn.flatMap((name): [string, string][] => {
        const value = headers.get(name)
        return value ? [[name, value]] : []
      }),
    ],
    body: JSON.stringify(credentials),
    cache: "no-store",
  }).catch(() => undefined)

/** A token without an actor belongs to an identity that is not such staff. */
export const hasActor = (token: string) => {
  const claims = JSON.parse(
    Buffer.from(token.split(".")[1] ?? "", "base64url").toString() || "{}"
  ) as { actor_id?: string }
  return Boolean(claims.actor_id)
}

/**
 * Exchanges e-mail and password for the workspace's cookie. A wrong pair and
 * an unknown address get the same answer.
 */
export async function signIn(request: Request, workspace: Workspace) {
  const { headers } = request
  const body: unknown = await request.json().catch(() => undefined)
  const credentials = parseCredentials(body)
  if (!credentials) {
    return refusal(400, "input_invalid", headers)
  }
  const answer = await askBackend(workspace, credentials, headers)
  if (!answer || answer.status >= 500) {
    return refusal(502, "backend_unreachable", headers)
  }
  if (answer.status === TOO_MANY_REQUESTS) {
    // Its sentence says how long to wait.
    return new Response(answer.body, {
      status: answer.status,
      headers: {
        "content-type": "application/json",
        "cache-control": "no-store",
      },
    })
  }
  if (!answer.ok) {
    return refusal(401, "sign_in_refused", headers)
  }
  const { token } = (await answer.json()) as { token?: string }
  if (!token || !hasActor(token)) {
    return refusal(401, "wrong_actor", headers)
  }
  await openSession(workspace, token, isHttps(request))
  return new Response(null, { status: 204 })
}
