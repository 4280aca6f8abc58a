import { notFound } from "next/navigation"
import { refusal } from "@/features/session/refusal"
import { isSameOrigin } from "@/features/session/same-origin"
import { signIn } from "@/features/session/sign-in"
import { closeSession, isWorkspace } from "@/lib/session"

type Context = { params: Promise<{ workspace: string }> }

const workspaceOf = async ({ params }: Context) => {
  const { workspace } = await params
  return isWorkspace(workspace) ? workspace : notFound()
}

export async function POST(request: Request, context: Context) {
  const workspace = await workspaceOf(context)
  return isSameOrigin(request.headers)
    ? signIn(request, workspace)
    : refusal(403, "cross_site_refused", request.headers)
}

export async function DELETE(request: Request, context: Context) {
  const workspace = await workspaceOf(context)
  if (!isSameOrigin(request.headers)) {
    return refusal(403, "cross_site_refused", request.headers)
  }
  await closeSession(workspace)
  return new Response(null, { status: 204 })
}
