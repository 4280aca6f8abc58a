import type { ImpactTrend } from "@mall/impact/types"
import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { Table } from "@/ui/table"

export function TrendTable({ months }: { months: ImpactTrend["months"] }) {
  const t = useTranslations("impact")
  return (
    <Table
      caption={t("trend.title")}
      rows={[...months].reverse()}
      keyOf={({ month }) => month}
      columns={[
        { key: "month", header: t("trend.month"), cell: ({ month }) => month },
        {
          key: "direct",
          header: t("direct"),
          isNumber: true,
          cell: ({ direct }) => formatFen(direct.credited_fen),
        },
        {
          key: "assisted",
          header: t("assisted"),
          isNumber: true,
          cell: ({ assisted }) => formatFen(assisted.credited_fen),
        },
      ]}
    />
  )
}
