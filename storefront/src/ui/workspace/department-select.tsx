"use client"

import { Select } from "antd"
import { useTranslations } from "next-intl"
import { useBackend } from "@/lib/workspace/use-backend"

type Departments = {
  departments: { department: string | null; members: number }[]
}

export function DepartmentSelect({
  value,
  onChange,
}: {
  value: string | undefined
  onChange: (department: string | undefined) => void
}) {
  const t = useTranslations("workspace")
  const { data, isLoading } = useBackend<Departments>("/departments")
  return (
    <Select
      allowClear
      showSearch
      loading={isLoading}
      value={value}
      placeholder={t("every_department")}
      aria-label={t("department")}
      style={{ width: 180 }}
      onChange={onChange}
      options={data?.departments.flatMap(({ department }) =>
        department ? [{ value: department, label: department }] : []
      )}
    />
  )
}
