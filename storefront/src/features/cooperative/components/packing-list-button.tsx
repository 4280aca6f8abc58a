"use client"

import { App, Button } from "antd"
import { Download } from "lucide-react"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"

/** The packing list holds names and addresses: each download is on record. */
export function PackingListButton({ id }: { id: string }) {
  const t = useTranslations("cooperative")
  const { modal } = App.useApp()
  const { download, error, isRunning } = useAction()
  const ask = () =>
    modal.confirm({
      title: t("packing_list_title"),
      content: t("packing_list_note"),
      okText: t("download"),
      onOk: async () => {
        await download(`/consignments/${id}/packing-list`, { method: "POST" })
      },
    })
  return (
    <>
      {error && <span role="alert">{error.message}</span>}
      <Button
        size="large"
        loading={isRunning}
        icon={<Download size={18} aria-hidden />}
        onClick={ask}
      >
        {t("packing_list")}
      </Button>
    </>
  )
}
