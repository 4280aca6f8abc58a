"use client"

import { type TableColumnsType, Tag } from "antd"
import { useTranslations } from "next-intl"
import { minuteOf } from "@/lib/civil-date"
import { formatFen } from "@/lib/money"
import { DataTable } from "@/ui/workspace/data-table"
import type { Rule } from "../types"

const colorOf = { good: "green", dated: "gold", weak: "gold" }

/** What a rule allows: an amount, a share, or what its note says. */
const limitOf = ({ amount_fen, share_percent }: Rule) => {
  if (amount_fen !== null) {
    return formatFen(amount_fen)
  }
  return share_percent === null ? "—" : `${share_percent}%`
}

export function RulesTable({ rules }: { rules: Rule[] }) {
  const t = useTranslations("gifting")
  const columns: TableColumnsType<Rule> = [
    {
      title: t("rule"),
      fixed: "left",
      width: 130,
      render: (_, { kind }) => t(`rule_kinds.${kind}`),
    },
    {
      title: t("limit"),
      align: "right",
      width: 110,
      render: (_, rule) => limitOf(rule),
    },
    { title: t("rule_document"), dataIndex: "document", width: 250 },
    { title: t("in_force_since"), dataIndex: "starts_on", width: 110 },
    {
      title: t("reliability"),
      width: 110,
      render: (_, { reliability }) => (
        <Tag color={colorOf[reliability]}>
          {t(`reliabilities.${reliability}`)}
        </Tag>
      ),
    },
    {
      title: t("rule_note"),
      width: 210,
      render: (_, rule) =>
        rule.is_own
          ? t("own_rule_set", {
              at: minuteOf(rule.set_at),
              reason: rule.reason ?? "—",
            })
          : (rule.note ?? "—"),
    },
  ]
  return (
    <DataTable<Rule>
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={rules}
      scroll={{ x: 920 }}
      pagination={false}
    />
  )
}
