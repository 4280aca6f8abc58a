"use client"

import { Select } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useBackend } from "@/lib/workspace/use-backend"
import { useSettled } from "@/lib/workspace/use-settled"
import type { StaffUnion } from "@/lib/workspace/use-union-staff"

type Props = {
  value: string | undefined
  /** What the chosen union is called, if the page knows. */
  name: string | undefined
  onChange: (unionId: string | undefined) => void
}

/** One of the unions below, found by its name: there may be thousands. */
export function UnionSelect({ value, name, onChange }: Props) {
  const t = useTranslations("gifting")
  const [words, setWords] = useState("")
  const search = new URLSearchParams({ limit: "20" })
  const q = useSettled(words.trim())
  if (q) {
    search.set("q", q.slice(0, 60))
  }
  const { data, isLoading } = useBackend<{ unions: StaffUnion[] }>(
    `/unions?${search}`,
    { keepPreviousData: true }
  )
  const found = (data?.unions ?? []).map(({ id, short_name }) => ({
    value: id,
    label: short_name,
  }))
  const isListed = found.some((option) => option.value === value)
  return (
    <Select
      allowClear
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={isLoading}
      value={value}
      placeholder={t("every_union")}
      aria-label={t("union")}
      style={{ width: 240 }}
      onChange={onChange}
      options={
        value && name && !isListed ? [{ value, label: name }, ...found] : found
      }
    />
  )
}
