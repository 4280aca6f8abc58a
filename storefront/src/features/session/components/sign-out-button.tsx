"use client"

import { Button } from "antd"
import { LogOut } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { localePath } from "@/i18n/paths"
import type { Workspace } from "@/lib/session"

export function SignOutButton({ workspace }: { workspace: Workspace }) {
  const t = useTranslations("workspace")
  const locale = useLocale()

  async function signOut() {
    await fetch(`/api/session/${workspace}`, { method: "DELETE" })
    window.location.assign(localePath(locale, `/${workspace}/sign-in`))
  }

  return (
    <Button icon={<LogOut size={16} aria-hidden />} onClick={signOut}>
      {t("sign_out")}
    </Button>
  )
}
