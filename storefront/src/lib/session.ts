import { cookies } from "next/headers"

/** The two staff sides of the mall; each has its own actor and cookie. */
export type Workspace = "union" | "cooperative"

export const isWorkspace = (text: string): text is Workspace =>
  text === "union" || text === "cooperative"

export const actorOf: Record<Workspace, string> = {
  union: "union_staff",
  cooperative: "cooperative_staff",
}

const cookieOf: Record<Workspace, string> = {
  union: "mall_union_session",
  cooperative: "mall_cooperative_session",
}

/** The bearer token of the signed-in staff; the browser never reads it. */
export async function sessionToken(workspace: Workspace) {
  const jar = await cookies()
  return jar.get(cookieOf[workspace])?.value
}

/** Lives as long as the browser session: the token's own age is the law. */
export async function openSession(
  workspace: Workspace,
  token: string,
  isSecure: boolean
) {
  const jar = await cookies()
  jar.set(cookieOf[workspace], token, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure,
  })
}

export async function closeSession(workspace: Workspace) {
  const jar = await cookies()
  jar.delete(cookieOf[workspace])
}
