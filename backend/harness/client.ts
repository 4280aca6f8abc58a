/** An answer that was not a success, with what the server said. */
export class AnswerError extends Error {
  constructor(
    readonly status: number,
    readonly code: string | undefined,
    message: string,
    readonly body: unknown
  ) {
    super(`${status} ${code ?? ""} ${message}`)
  }
}

type Call = {
  method?: "GET" | "POST" | "DELETE"
  body?: unknown
  file?: { name: string; content: Uint8Array; type?: string }
  headers?: Record<string, string>
}

export type Client = ReturnType<typeof createClient>

/** A caller of the mall's HTTP interface, signed in or not. */
export function createClient(
  url: string,
  headers: Record<string, string> = {}
) {
  const raw = async (path: string, call: Call = {}): Promise<Response> => {
    const form = call.file && formOf(call.file)
    const answer = await fetch(`${url}${path}`, {
      method: call.method ?? (call.body || call.file ? "POST" : "GET"),
      headers: {
        ...headers,
        ...call.headers,
        ...(call.body !== undefined && { "content-type": "application/json" }),
      },
      body:
        form ?? (call.body === undefined ? null : JSON.stringify(call.body)),
    })
    if (!answer.ok) {
      const body = (await answer.json().catch(() => ({}))) as {
        code?: string
        message?: string
      }
      throw new AnswerError(
        answer.status,
        body.code,
        `${body.message ?? ""} (${path})`,
        body
      )
    }
    return answer
  }
  return {
    url,
    raw,
    get: async <T>(path: string) => (await (await raw(path)).json()) as T,
    post: async <T>(path: string, body: unknown = {}) =>
      (await (await raw(path, { body })).json()) as T,
    upload: async <T>(path: string, file: NonNullable<Call["file"]>) =>
      (await (await raw(path, { file })).json()) as T,
  }
}

function formOf({ name, content, type }: NonNullable<Call["file"]>) {
  const form = new FormData()
  form.set("file", new Blob([content], { type: type ?? "" }), name)
  return form
}

/** Signs in and answers a client that carries the token. */
export async function signIn(
  url: string,
  actor: "union_staff" | "cooperative_staff" | "user",
  email: string,
  password = "demo-mall-2026"
): Promise<Client> {
  const { token } = await createClient(url).post<{ token: string }>(
    `/auth/${actor}/emailpass`,
    { email, password }
  )
  return createClient(url, { authorization: `Bearer ${token}` })
}
