import { notFound } from "next/navigation"
import { refusal } from "@/features/session/refusal"
import { isSameOrigin } from "@/features/session/same-origin"
import { signIn } from "@/features/session/sign-in"
import { signInCustomer } from "@/features/session/sign-in-customer"
import { closeSession, isSide } from "@/lib/session"

type Context = { params: Promise<{ workspace: string }> }

const sideOf = async ({ params }: Context) => {
  const { workspace } = await params
  return isSide(workspace) ? workspace : notFound()
}

export async function POST(request: Request, context: Context) {
  const side = await sideOf(context)
  if (!isSameOrigin(request.headers)) {
    return refusal(403, "cross_site_refused", request.headers)
  }
  return side === "shop" ? signInCustomer(request) : signIn(request, side)
}

export async function DELETE(request: Request, context: Context) {
  const side = await sideOf(context)
  if (!isSameOrigin(request.headers)) {
    return refusal(403, "cross_site_refused", request.headers)
  }
  await closeSession(side)
  return new Response(null, { status: 204 })
}
