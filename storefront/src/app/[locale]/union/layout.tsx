import { NextIntlClientProvider } from "next-intl"
import { getMessages } from "next-intl/server"
import type { ReactNode } from "react"
import { WorkspaceRoot } from "@/ui/workspace/workspace-root"

const address = { api: "/api/union", home: "/union" }

export default async function UnionLayout({
  children,
}: {
  children: ReactNode
}) {
  const { workspace, session, staff, union, gifting, subsidy, supplement } =
    await getMessages()
  return (
    <NextIntlClientProvider
      messages={{
        workspace,
        session,
        staff,
        union,
        gifting,
        subsidy,
        supplement,
      }}
    >
      <WorkspaceRoot address={address}>{children}</WorkspaceRoot>
    </NextIntlClientProvider>
  )
}
