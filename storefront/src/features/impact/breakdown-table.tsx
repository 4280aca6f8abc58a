import type { ImpactBreakdown } from "@mall/impact/types"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { formatFen } from "@/lib/money"
import { Table } from "@/ui/table"

interface BreakdownTableProps {
  caption: string
  /** What a row is: a county, a scheme, a union. */
  header: string
  rows: ImpactBreakdown["rows"]
  hrefOf?: (key: string) => string
}

/** Rows of a breakdown, direct purchases and assisted sales apart. */
export function BreakdownTable({
  caption,
  header,
  rows,
  hrefOf,
}: BreakdownTableProps) {
  const t = useTranslations("impact")
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        {
          key: "name",
          header,
          cell: ({ key, name }) =>
            hrefOf ? <Link href={hrefOf(key)}>{name}</Link> : name,
        },
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
        {
          key: "confirmed",
          header: t("confirmed"),
          isNumber: true,
          cell: ({ total }) => formatFen(total.confirmed_fen),
        },
      ]}
    />
  )
}
