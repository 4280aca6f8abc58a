"use client"

import { Form, InputNumber } from "antd"
import { useTranslations } from "next-intl"
import type { ProgrammeKind } from "../types"
import { useYuanRules } from "../use-yuan-rules"
import { YuanInput } from "./yuan-input"

/** Budget, share and limits, as a kind needs them. */
export function MoneyFields({ kind }: { kind: ProgrammeKind }) {
  const t = useTranslations("subsidy")
  const required = [{ required: true, message: t("field_missing") }]
  const yuan = useYuanRules()
  return (
    <>
      {kind !== "tiered" && (
        <Form.Item
          name="budget_yuan"
          label={t("budget")}
          rules={yuan.required}
          extra={t("budget_hint")}
        >
          <YuanInput />
        </Form.Item>
      )}
      {kind === "matched" && (
        <Form.Item
          name="match_percent"
          label={t("match_percent")}
          rules={required}
          extra={t("match_percent_hint")}
        >
          <InputNumber
            min={1}
            max={100}
            precision={0}
            suffix="%"
            style={{ width: "100%" }}
          />
        </Form.Item>
      )}
      <Form.Item
        name="per_member_yuan"
        label={t(`per_member.${kind}`)}
        rules={kind === "tiered" ? yuan.optional : yuan.required}
        extra={t(`per_member_hints.${kind}`)}
      >
        <YuanInput />
      </Form.Item>
      <Form.Item
        name="per_order_yuan"
        label={t("per_order")}
        rules={yuan.optional}
        extra={t("per_order_hint")}
      >
        <YuanInput />
      </Form.Item>
    </>
  )
}
