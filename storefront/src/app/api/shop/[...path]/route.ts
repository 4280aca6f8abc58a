import { forward } from "@/features/session/forward"

type Context = { params: Promise<{ path: string[] }> }

const handle = async (request: Request, { params }: Context) =>
  forward(request, "shop", (await params).path)

export { handle as DELETE, handle as GET, handle as POST, handle as PUT }
