import crypto from "node:crypto"
import http from "node:http"
import { isLoopback } from "../sandbox-guard"
import type { SandboxApi } from "./api"
import { API_VERSION } from "./bank"
import type { PayerAnswer, PayerSite } from "./payer"

const LOOPBACK = "127.0.0.1"
const LARGEST_BODY = 256 * 1024

async function bodyOf(request: http.IncomingMessage) {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size > LARGEST_BODY) {
      request.destroy()
      return ""
    }
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks).toString("utf8")
}

/**
 * Only programs of this machine that mean this machine: a page of the web that
 * has its name point here is turned away, and so is a form it posts.
 */
function isForeign({ headers }: http.IncomingMessage) {
  const address = `http://${headers.host ?? ""}`
  const host = URL.canParse(address) ? new URL(address).hostname : ""
  const origin = headers.origin
  return (
    !isLoopback(host) ||
    (origin !== undefined && origin !== `http://${headers.host}`)
  )
}

function sendPage(response: http.ServerResponse, answer: PayerAnswer) {
  if (answer.kind === "redirect") {
    response.writeHead(303, { location: answer.url }).end()
    return
  }
  if (answer.kind === "image") {
    response
      .writeHead(200, {
        "content-type": answer.type,
        "content-security-policy": "default-src 'none'",
        "x-content-type-options": "nosniff",
      })
      .end(answer.body)
    return
  }
  // A form's redirect back to the shop counts as its action.
  const back = answer.back ? ` ${new URL(answer.back).origin}` : ""
  response
    .writeHead(answer.status, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": `default-src 'none'; style-src 'nonce-${answer.nonce}'; img-src 'self' data:; form-action 'self'${back}; base-uri 'none'; frame-ancestors 'none'`,
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
    })
    .end(answer.html)
}

type Site = { api: SandboxApi; payer: PayerSite }

async function answer(
  { api, payer }: Site,
  request: http.IncomingMessage,
  response: http.ServerResponse
) {
  const url = new URL(request.url ?? "/", "http://localhost")
  const method = request.method ?? "GET"
  if (isForeign(request)) {
    response.writeHead(403).end()
    return
  }
  const body = await bodyOf(request)
  if (!url.pathname.startsWith("/v1/")) {
    const page = await payer.answer({
      method,
      path: url.pathname,
      query: url.searchParams,
      form: new URLSearchParams(body),
      acceptLanguage: request.headers["accept-language"],
    })
    sendPage(response, page)
    return
  }
  const said = api.answer({
    method,
    path: url.pathname.slice("/v1/".length),
    form: method === "POST" ? body : url.search.slice(1),
    authorization: request.headers.authorization,
    idempotencyKey: request.headers["idempotency-key"] as string | undefined,
  })
  response
    .writeHead(said.status, {
      "content-type": "application/json",
      "request-id": `req_${crypto.randomBytes(9).toString("hex")}`,
      "stripe-version": String(
        request.headers["stripe-version"] ?? API_VERSION
      ),
      ...(said.replayed && { "idempotent-replayed": "true" }),
      // A replay would say the same; the client need not try.
      ...(said.status >= 400 && { "stripe-should-retry": "false" }),
    })
    .end(JSON.stringify(said.body))
}

/** Listens on the loopback interface; there is no setting for another one. */
export async function listen(site: Site, port: number): Promise<http.Server> {
  const server = http.createServer((request, response) => {
    answer(site, request, response).catch(() => {
      if (!response.headersSent) {
        response.writeHead(500)
      }
      response.end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, LOOPBACK, resolve)
  })
  return server
}
