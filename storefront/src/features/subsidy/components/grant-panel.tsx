"use client"

import { Tabs } from "antd"
import { useTranslations } from "next-intl"
import { Panel } from "@/ui/workspace/panel"
import type { ProgrammeActProps } from "../act-props"
import { useOwn } from "../use-own"
import { GrantByFile } from "./grant-by-file"
import { GrantByRoster } from "./grant-by-roster"

/** Gives members their allowances: all, a department, or a list. */
export function GrantPanel({ programme, onChanged }: ProgrammeActProps) {
  const t = useTranslations("subsidy")
  const { mayManage } = useOwn(programme)
  const acts = { programme, onChanged }
  if (programme.state === "draft" || programme.state === "submitted") {
    return null
  }
  if (programme.state !== "approved" || programme.has_ended) {
    return null
  }
  if (!mayManage) {
    return (
      <Panel title={t("grant")}>
        <p>{t("managers_grant")}</p>
      </Panel>
    )
  }
  if (programme.funded_fen === 0) {
    return (
      <Panel title={t("grant")}>
        <p>{t("fund_first")}</p>
      </Panel>
    )
  }
  return (
    <Panel title={t("grant")}>
      <Tabs
        items={[
          {
            key: "roster",
            label: t("grant_by.roster"),
            children: <GrantByRoster {...acts} target="roster" />,
          },
          {
            key: "department",
            label: t("grant_by.department"),
            children: <GrantByRoster {...acts} target="department" />,
          },
          {
            key: "file",
            label: t("grant_by.file"),
            children: <GrantByFile {...acts} />,
          },
        ]}
      />
    </Panel>
  )
}
