"use client"

import { Button, Result } from "antd"
import { useTranslations } from "next-intl"
import { useGo } from "@/lib/workspace/use-go"

/** Said inside the workspace's frame, so that its menu stays at hand. */
export function MissingPage({ home }: { home: string }) {
  const t = useTranslations("workspace")
  const go = useGo()
  return (
    <Result
      status="404"
      title={t("missing_title")}
      subTitle={t("missing_note")}
      extra={
        <Button type="primary" onClick={() => go(home)}>
          {t("missing_home")}
        </Button>
      }
    />
  )
}
