"use client"

import { type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { useBackend } from "@/lib/workspace/use-backend"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { DataTable } from "@/ui/workspace/data-table"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import type { VoucherRule } from "../types"
import { AddVoucherRule } from "./add-voucher-rule"
import styles from "./subsidy.module.css"

/**
 * Subsidies for all goods behave like cash: off, unless the chair recorded the
 * document by which the province allows them.
 */
export function VoucherRules() {
  const t = useTranslations("subsidy")
  const { canApprove } = useUnionStaff()
  const query = useBackend<{ voucher_rules: VoucherRule[] }>(
    "/subsidy-voucher-rules"
  )
  const columns: TableColumnsType<VoucherRule> = [
    { title: t("rule_document"), dataIndex: "document" },
    { title: t("rule_issued_on"), dataIndex: "issued_on", width: 120 },
    {
      title: t("rule_in_force"),
      width: 210,
      render: (_, { starts_on, ends_on }) =>
        ends_on
          ? t("period_of", { starts_on, ends_on })
          : t("from_on", { starts_on }),
    },
  ]
  return (
    <Panel
      title={t("voucher_rules")}
      extra={canApprove && <AddVoucherRule onAdded={() => query.mutate()} />}
    >
      <p className={styles.quiet}>{t("voucher_rules_note")}</p>
      <Loaded query={query} rows={2}>
        {({ voucher_rules }) =>
          voucher_rules.length === 0 ? (
            <p>{t(canApprove ? "no_voucher_rules" : "chair_records_rules")}</p>
          ) : (
            <DataTable<VoucherRule>
              className={styles.spaced}
              rowKey="id"
              columns={columns}
              dataSource={voucher_rules}
              scroll={{ x: 560 }}
              pagination={false}
            />
          )
        }
      </Loaded>
    </Panel>
  )
}
