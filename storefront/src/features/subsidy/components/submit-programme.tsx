"use client"

import { Alert, App, Button } from "antd"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import type { ProgrammeActProps } from "../act-props"
import styles from "./subsidy.module.css"

export function SubmitProgramme({ programme, onChanged }: ProgrammeActProps) {
  const t = useTranslations("subsidy")
  const { modal } = App.useApp()
  const { run, error, isRunning } = useAction()

  const submit = async () => {
    const isSure = await modal.confirm({
      title: t("submit_title"),
      content: t("submit_text"),
      okText: t("submit"),
    })
    if (
      isSure &&
      (await run(`/subsidy-programmes/${programme.id}/submit`, {}))
    ) {
      await onChanged()
    }
  }

  return (
    <div className={styles.stack}>
      <p>{t("submit_note")}</p>
      {programme.scope_kind === "all" && (
        <Alert
          type="warning"
          showIcon
          title={t("cash_like_note")}
          action={<Link href="/union/subsidies/fund">{t("see_rules")}</Link>}
        />
      )}
      <Failure error={error} />
      <Button type="primary" loading={isRunning} onClick={() => void submit()}>
        {t("submit")}
      </Button>
    </div>
  )
}
