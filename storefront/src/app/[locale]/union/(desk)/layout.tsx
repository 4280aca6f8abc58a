import { redirect } from "next/navigation"
import { getLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { UnionFrame } from "@/features/union/components/union-frame"
import { localePath } from "@/i18n/paths"
import { sessionToken } from "@/lib/session"

/** Asks only whether there is a session; the backend decides what it may do. */
export default async function DeskLayout({
  children,
}: {
  children: ReactNode
}) {
  if (!(await sessionToken("union"))) {
    redirect(localePath(await getLocale(), "/union/sign-in"))
  }
  return <UnionFrame>{children}</UnionFrame>
}
