import { env } from "../env"
import type { Locale } from "@/i18n/locales"
import type { RequestError, RequestFault, Result } from "./result"

export interface RequestOptions {
  locale: Locale
  method?: "GET" | "POST" | "DELETE"
  query?: Record<string, string | number | string[] | undefined>
  body?: unknown
  /** The bearer token of a signed-in person; such answers are never cached. */
  token?: string
  headers?: Record<string, string>
  /** Seconds for which a public answer may be reused. */
  revalidate?: number
  tags?: string[]
  timeoutMs?: number
}

/**
 * Asks the backend and always answers with a Result: a refusal carries the
 * backend's code and sentence, an outage has status 0. It never throws for
 * what the backend or the network does.
 */
export async function request<T>(
  path: string,
  options: RequestOptions
): Promise<Result<T>> {
  const { BACKEND_URL, PUBLISHABLE_KEY } = env()
  const url = new URL(path, BACKEND_URL)
  appendQuery(url, options.query)
  const hasBody = options.body !== undefined
  try {
    const response = await fetch(url, {
      method: options.method ?? "GET",
      headers: {
        accept: "application/json",
        "accept-language": options.locale,
        "x-publishable-api-key": PUBLISHABLE_KEY,
        ...(hasBody ? { "content-type": "application/json" } : {}),
        ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
        ...options.headers,
      },
      ...(hasBody ? { body: JSON.stringify(options.body) } : {}),
      ...caching(options),
      signal: AbortSignal.timeout(options.timeoutMs ?? 8_000),
    })
    const text = await response.text()
    if (!response.ok) {
      return { ok: false, error: refusal(response.status, text) }
    }
    return { ok: true, data: JSON.parse(text || "null") as T }
  } catch (error) {
    return { ok: false, error: outage(error) }
  }
}

function caching(options: RequestOptions): RequestInit {
  if (options.token || options.revalidate === undefined) {
    return { cache: "no-store" }
  }
  return { next: { revalidate: options.revalidate, tags: options.tags } }
}

function appendQuery(url: URL, query: RequestOptions["query"] = {}): void {
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== "") {
        url.searchParams.append(name, String(item))
      }
    }
  }
}

interface ErrorBody {
  type?: string
  code?: string
  message?: string
  faults?: RequestFault[]
}

function refusal(status: number, text: string): RequestError {
  const body = errorBody(text)
  return {
    status,
    code: body.code ?? body.type ?? "unknown",
    message: body.message ?? "",
    ...(body.faults ? { faults: body.faults } : {}),
  }
}

function errorBody(text: string): ErrorBody {
  try {
    return (JSON.parse(text) as ErrorBody | null) ?? {}
  } catch {
    return {}
  }
}

function outage(error: unknown): RequestError {
  const isTimeout = error instanceof Error && error.name === "TimeoutError"
  return {
    status: 0,
    code: isTimeout ? "timeout" : "unreachable",
    message: error instanceof Error ? error.message : String(error),
  }
}
