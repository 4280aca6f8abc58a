"use client"

import { App, Button } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { formatFen, toFen, toYuan } from "@/lib/money"
import { useAction } from "@/lib/workspace/use-action"
import { DepartmentSelect } from "@/ui/workspace/department-select"
import { Failure } from "@/ui/workspace/failure"
import type { ProgrammeActProps } from "../act-props"
import type { GrantAnswer } from "../types"
import { useKeyedAction } from "../use-keyed-action"
import { GrantPreview } from "./grant-preview"
import styles from "./subsidy.module.css"
import { YuanInput } from "./yuan-input"

type Props = ProgrammeActProps & { target: "roster" | "department" }

/** The whole roster or one department, everybody the same amount. */
export function GrantByRoster({ programme, target, onChanged }: Props) {
  const t = useTranslations("subsidy")
  const { message } = App.useApp()
  const [department, setDepartment] = useState<string>()
  const [yuan, setYuan] = useState<number | null>(
    toYuan(programme.per_member_fen ?? 0)
  )
  const [preview, setPreview] = useState<GrantAnswer>()
  const looking = useAction()
  const granting = useKeyedAction(`grant:${programme.id}`)
  const path = `/subsidy-programmes/${programme.id}/grants`
  const body = {
    target,
    department: target === "department" ? (department ?? null) : null,
    amount_fen: yuan === null ? null : toFen(yuan),
  }
  const isReady = target === "roster" || department !== undefined

  async function look() {
    setPreview(undefined)
    const answer = await looking.run<{ grant: GrantAnswer }>(path, {
      ...body,
      preview: true,
    })
    setPreview(answer?.grant)
  }

  async function give() {
    const answer = await granting.run<{ grant: GrantAnswer }>(path, body)
    if (answer) {
      const { members, total_fen } = answer.grant
      setPreview(undefined)
      void message.success(
        t("granted_message", {
          count: members,
          total: formatFen(total_fen),
        })
      )
      await onChanged()
    }
  }

  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        {target === "department" && (
          <div className={styles.field}>
            {t("department")}
            <DepartmentSelect
              value={department}
              onChange={(value) => {
                setDepartment(value)
                setPreview(undefined)
              }}
            />
          </div>
        )}
        <label className={styles.field}>
          {t("amount_each")}
          <YuanInput
            style={{ width: 160 }}
            value={yuan}
            onChange={(value) => {
              setYuan(value)
              setPreview(undefined)
            }}
          />
        </label>
        <Button
          disabled={!isReady}
          loading={looking.isRunning}
          onClick={() => void look()}
        >
          {t("look_first")}
        </Button>
      </div>
      <Failure error={looking.error ?? granting.error} />
      {preview && (
        <GrantPreview
          preview={preview}
          isGranting={granting.isRunning}
          onGrant={() => void give()}
        />
      )}
    </div>
  )
}
