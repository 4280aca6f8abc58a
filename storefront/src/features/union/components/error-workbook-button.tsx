"use client"

import { Button } from "antd"
import { Download } from "lucide-react"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"

export function ErrorWorkbookButton({ id }: { id: string }) {
  const t = useTranslations("union")
  const { download, error, isRunning } = useAction()
  return (
    <>
      <Button
        icon={<Download size={16} aria-hidden />}
        loading={isRunning}
        onClick={() => download(`/roster-imports/${id}/error-workbook`)}
      >
        {t("error_workbook")}
      </Button>
      <Failure error={error} />
    </>
  )
}
