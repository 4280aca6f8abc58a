"use client"

import { DatePicker } from "antd"
import dayjs from "dayjs"
import { useTranslations } from "next-intl"
import { useFilters } from "@/lib/workspace/use-filters"

const monthFormat = "YYYY-MM"

/** The months the figures are of; they stay in the address. */
export function ImpactPeriodPicker() {
  const t = useTranslations("union")
  const filters = useFilters()
  const monthOf = (name: string) => {
    const month = filters.get(name)
    return month ? dayjs(month, monthFormat) : null
  }
  return (
    <DatePicker.RangePicker
      picker="month"
      aria-label={t("impact_period")}
      allowEmpty={[true, true]}
      value={[monthOf("from"), monthOf("to")]}
      placeholder={[t("impact_from"), t("impact_to")]}
      onChange={(months) =>
        filters.set({
          from: months?.[0]?.format(monthFormat),
          to: months?.[1]?.format(monthFormat),
        })
      }
    />
  )
}
