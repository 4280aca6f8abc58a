"use client"

import { Input, Select } from "antd"
import { useTranslations } from "next-intl"
import { useFilters } from "@/lib/workspace/use-filters"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Toolbar } from "@/ui/workspace/toolbar"
import { UnionSelect } from "./union-select"

type Props = { years: number[]; unionName: string | undefined }

/** Words of a name, the year and, for a higher union, whose rounds. */
export function RoundFilters({ years, unionName }: Props) {
  const t = useTranslations("gifting")
  const filters = useFilters()
  const { union, seesMembers } = useUnionStaff()
  const narrow = (change: Record<string, string | undefined>) =>
    filters.set({ ...change, page: undefined })
  return (
    <Toolbar>
      <Input.Search
        allowClear
        maxLength={60}
        defaultValue={filters.get("q")}
        placeholder={t("search_rounds")}
        aria-label={t("search_rounds")}
        style={{ width: 240 }}
        onSearch={(text) => narrow({ q: text.trim() })}
      />
      <Select
        allowClear
        value={filters.get("year")}
        placeholder={t("every_year")}
        aria-label={t("fiscal_year")}
        style={{ width: 140 }}
        onChange={(value?: string) => narrow({ year: value })}
        options={years.map((value) => ({
          value: String(value),
          label: t("year_label", { year: String(value) }),
        }))}
      />
      {union && !seesMembers && (
        <UnionSelect
          value={filters.get("union")}
          name={unionName}
          onChange={(value) => narrow({ union: value })}
        />
      )}
    </Toolbar>
  )
}
