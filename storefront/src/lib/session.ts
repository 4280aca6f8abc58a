import { cookies } from "next/headers"

/** The two staff sides of the mall; each has its own actor and cookie. */
export type Workspace = "union" | "cooperative"

/** Everyone who can sign in here: staff, and workers who shop. */
export type Side = Workspace | "shop"

export const isSide = (text: string): text is Side =>
  text === "union" || text === "cooperative" || text === "shop"

export const actorOf: Record<Side, string> = {
  union: "union_staff",
  cooperative: "cooperative_staff",
  shop: "customer",
}

const cookieOf: Record<Side, string> = {
  union: "mall_union_session",
  cooperative: "mall_cooperative_session",
  shop: "mall_shop_session",
}

/**
 * Says to the shop's cached pages that somebody is signed in, and nothing
 * about who: they read it in the browser and ask for the rest.
 */
const shopHint = "mall_shop_here"

/** The bearer token of who is signed in; the browser never reads it. */
export async function sessionToken(side: Side) {
  const jar = await cookies()
  return jar.get(cookieOf[side])?.value
}

/** Lives as long as the browser session: the token's own age is the law. */
export async function openSession(
  side: Side,
  token: string,
  isSecure: boolean
) {
  const jar = await cookies()
  const shared = { sameSite: "lax", path: "/", secure: isSecure } as const
  jar.set(cookieOf[side], token, { ...shared, httpOnly: true })
  if (side === "shop") {
    jar.set(shopHint, "1", shared)
  }
}

export async function closeSession(side: Side) {
  const jar = await cookies()
  jar.delete(cookieOf[side])
  if (side === "shop") {
    jar.delete(shopHint)
  }
}
