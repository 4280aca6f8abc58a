"use client"

import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { Figures } from "@/ui/workspace/figures"
import type { Fund, Programme } from "../types"

type Props = { fund: Fund; programmes: Programme[] }

/** Where the union's money is: in its fund, in programmes, spent. */
export function FundFigures({ fund, programmes }: Props) {
  const t = useTranslations("subsidy")
  const sum = (of: (totals: Programme["totals"]) => number) =>
    formatFen(programmes.reduce((total, one) => total + of(one.totals), 0))
  return (
    <Figures
      figures={[
        {
          label: t("fund_balance"),
          value: formatFen(fund.balance_fen),
          note: t("fund_balance_note"),
        },
        {
          label: t("in_programmes"),
          value: sum((of) => of.unassigned_fen + of.left_fen + of.held_fen),
          note: t("in_programmes_note"),
        },
        {
          label: t("used_by_members"),
          value: sum((of) => of.used_fen - of.refunded_fen),
          note: t("used_by_members_note"),
        },
      ]}
    />
  )
}
