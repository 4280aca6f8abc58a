import { env } from "@/lib/env"
import { request as askMall } from "@/lib/medusa/request"
import { openSession } from "@/lib/session"
import { refusal } from "./refusal"
import { hasActor, isHttps } from "./sign-in"

type Proof = { mobile: string } & ({ code: string } | { password: string })

function parseProof(body: unknown): Proof | undefined {
  const { mobile, code, password } = (body ?? {}) as Record<string, unknown>
  if (typeof mobile !== "string") {
    return undefined
  }
  if (typeof code === "string") {
    return { mobile, code }
  }
  return typeof password === "string" ? { mobile, password } : undefined
}

/** The backend counts attempts by where they come from, so it is told. */
const passedOn = ["accept-language", "x-forwarded-for"]

const askBackend = (proof: Proof, headers: Headers) =>
  fetch(
    `${env().BACKEND_URL}/auth/customer/${"code" in proof ? "mobile-code" : "mobile-password"}`,
    {
      method: "POST",
      headers: [
        ["content-type", "application/json"],
        ...passedOn.flatMap((name): [string, string][] => {
          const value = headers.get(name)
          return value ? [[name, value]] : []
        }),
      ],
      body: JSON.stringify(proof),
      cache: "no-store",
    }
  ).catch(() => undefined)

/**
 * The first time a number signs in, whoever is on a union's roster with it is
 * bound to their membership by asking for it. Done before any page asks what
 * the union gives them; not worth a refused sign-in, as later asking binds too.
 */
const bindMembership = (token: string) =>
  askMall("/store/membership", { locale: "zh", token })

type Answer = { token?: string; code?: string; message?: string }

/**
 * Exchanges a mobile number and its code or password for the shop's cookie.
 * The backend's own sentence says what is wrong and how long to wait.
 */
export async function signInCustomer(request: Request) {
  const { headers } = request
  const proof = parseProof(await request.json().catch(() => undefined))
  if (!proof) {
    return refusal(400, "mobile_missing", headers)
  }
  const answer = await askBackend(proof, headers)
  if (!answer || answer.status >= 500) {
    return refusal(502, "backend_unreachable", headers)
  }
  if (answer.status === 404) {
    return refusal(404, "mobile_sign_in_closed", headers)
  }
  const body = (await answer.json().catch(() => ({}))) as Answer
  if (!answer.ok) {
    // A refusal of ours has a code of its own and speaks the reader's language.
    return body.code
      ? Response.json(body, {
          status: answer.status,
          headers: { "cache-control": "no-store" },
        })
      : refusal(401, "mobile_sign_in_refused", headers)
  }
  if (!body.token || !hasActor(body.token)) {
    return refusal(401, "mobile_sign_in_refused", headers)
  }
  await bindMembership(body.token)
  await openSession("shop", body.token, isHttps(request))
  return new Response(null, { status: 204 })
}
