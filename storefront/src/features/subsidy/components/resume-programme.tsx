"use client"

import { Button } from "antd"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import type { ProgrammeActProps } from "../act-props"
import styles from "./subsidy.module.css"

export function ResumeProgramme({ programme, onChanged }: ProgrammeActProps) {
  const t = useTranslations("subsidy")
  const { run, error, isRunning } = useAction()
  const resume = async () => {
    if (await run(`/subsidy-programmes/${programme.id}/resume`, {})) {
      await onChanged()
    }
  }
  return (
    <div className={`${styles.stack} ${styles.spaced}`}>
      <Failure error={error} />
      <Button type="primary" loading={isRunning} onClick={() => void resume()}>
        {t("resume")}
      </Button>
    </div>
  )
}
