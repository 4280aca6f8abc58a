import type { RequestError, RequestFault } from "@/lib/medusa/result"

/** A refusal or an outage, with the backend's own sentence for the reader. */
export class BackendError extends Error implements RequestError {
  readonly status: number
  readonly code: string
  readonly faults?: RequestFault[]

  constructor({ status, code, message, faults }: RequestError) {
    super(message)
    this.status = status
    this.code = code
    this.faults = faults
  }
}

export type BackendCall = {
  method?: "GET" | "POST" | "PUT" | "DELETE"
  /** JSON, or a form with a file. */
  body?: unknown
  /** The same key again, with the same body, is the same write. */
  idempotencyKey?: string
}

const bodyOf = (body: unknown): BodyInit | undefined =>
  body === undefined || body instanceof FormData ? body : JSON.stringify(body)

function headersOf({ body, idempotencyKey }: BackendCall, locale: string) {
  const headers = new Headers({ "accept-language": locale })
  if (body !== undefined && !(body instanceof FormData)) {
    headers.set("content-type", "application/json")
  }
  if (idempotencyKey) {
    headers.set("idempotency-key", idempotencyKey)
  }
  return headers
}

async function errorOf(response: Response): Promise<BackendError> {
  const body = (await response.json().catch(() => ({}))) as Partial<
    RequestError & { type: string }
  >
  return new BackendError({
    status: response.status,
    code: body.code ?? body.type ?? "unknown",
    message: body.message ?? "",
    faults: body.faults,
  })
}

/**
 * Asks the backend through this site's own proxy. Throws a BackendError for
 * every refusal; status 0 means that no answer came.
 */
export async function callBackend(
  url: string,
  locale: string,
  call: BackendCall = {}
): Promise<Response> {
  const response = await fetch(url, {
    method: call.method ?? "GET",
    headers: headersOf(call, locale),
    body: bodyOf(call.body),
  }).catch(() => {
    throw new BackendError({ status: 0, code: "unreachable", message: "" })
  })
  if (!response.ok) {
    throw await errorOf(response)
  }
  return response
}

/** The JSON of an answer; undefined when it has no body. */
export async function readJson<T>(response: Response): Promise<T> {
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}
