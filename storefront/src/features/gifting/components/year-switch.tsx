"use client"

import { Segmented } from "antd"
import { useTranslations } from "next-intl"
import { useChosenYear } from "../use-chosen-year"

/** This year or the next: in November unions plan the coming one. */
export function YearSwitch() {
  const t = useTranslations("gifting")
  const { years, year, choose } = useChosenYear()
  return (
    <Segmented<number>
      aria-label={t("fiscal_year")}
      value={year}
      onChange={choose}
      options={years.map((value) => ({
        value,
        label: t("year_label", { year: String(value) }),
      }))}
    />
  )
}
