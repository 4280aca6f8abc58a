import { NextIntlClientProvider } from "next-intl"
import { getMessages } from "next-intl/server"
import type { ReactNode } from "react"
import { WorkspaceRoot } from "@/ui/workspace/workspace-root"

const address = { api: "/api/cooperative", home: "/cooperative" }

export default async function CooperativeLayout({
  children,
}: {
  children: ReactNode
}) {
  const { workspace, session, staff, cooperative } = await getMessages()
  return (
    <NextIntlClientProvider
      messages={{ workspace, session, staff, cooperative }}
    >
      <WorkspaceRoot address={address}>{children}</WorkspaceRoot>
    </NextIntlClientProvider>
  )
}
