"use client"

import { Select } from "antd"
import { useTranslations } from "next-intl"
import { useBackend } from "@/lib/workspace/use-backend"
import type { Gift } from "../types"

/** The counties that goods on offer come from, each once. */
const countiesOf = (goods: Gift[]) => {
  const names = new Map(
    goods.map(({ county_code, county_name }) => [county_code, county_name])
  )
  return [...names].flatMap(([value, label]) =>
    value && label ? [{ value, label }] : []
  )
}

export function CountySelect({
  value,
  onChange,
}: {
  value: string | undefined
  onChange: (county: string | undefined) => void
}) {
  const t = useTranslations("gifting")
  const { data, isLoading } = useBackend<{ goods: Gift[] }>(
    "/gift-catalogue?limit=200"
  )
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      loading={isLoading}
      value={value}
      placeholder={t("every_county")}
      aria-label={t("county")}
      style={{ width: 160 }}
      onChange={onChange}
      options={countiesOf(data?.goods ?? [])}
    />
  )
}
