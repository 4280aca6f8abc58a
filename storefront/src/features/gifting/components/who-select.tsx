"use client"

import { Select } from "antd"
import { useTranslations } from "next-intl"

/** All members, those who have not chosen, or those who opted out. */
export function WhoSelect({
  value,
  onChange,
}: {
  value: string | undefined
  onChange: (value: string | undefined) => void
}) {
  const t = useTranslations("gifting")
  return (
    <Select
      allowClear
      style={{ width: 140 }}
      aria-label={t("state")}
      placeholder={t("everybody")}
      value={value}
      onChange={onChange}
      options={[
        { value: "unchosen", label: t("not_chosen") },
        { value: "opted_out", label: t("opted_out") },
      ]}
    />
  )
}
