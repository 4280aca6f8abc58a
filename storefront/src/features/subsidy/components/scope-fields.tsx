"use client"

import { Form, Select } from "antd"
import { useTranslations } from "next-intl"
import type { ProgrammeFields } from "../programme-draft"
import { scopeKinds, type ScopeOptions } from "../types"

/** On which goods a subsidy may be used. */
export function ScopeFields({ options }: { options: ScopeOptions }) {
  const t = useTranslations("subsidy")
  const form = Form.useFormInstance<ProgrammeFields>()
  const scope = Form.useWatch("scope_kind", form) ?? "assisted_counties"
  const required = [{ required: true, message: t("field_missing") }]
  const isNamed = scope !== "assisted_counties" && scope !== "all"
  return (
    <>
      <Form.Item
        name="scope_kind"
        label={t("scope")}
        rules={required}
        extra={t(`scope_notes.${scope}`)}
      >
        <Select
          options={scopeKinds.map((value) => ({
            value,
            label: t(`scopes.${value}`),
          }))}
          onChange={() => form.setFieldsValue({ scope_ids: [] })}
        />
      </Form.Item>
      {isNamed && (
        <Form.Item
          name="scope_ids"
          label={t(`scope_names.${scope}`)}
          rules={required}
        >
          <Select
            mode="multiple"
            maxTagCount="responsive"
            showSearch={{ optionFilterProp: "label" }}
            options={options[scope]}
          />
        </Form.Item>
      )}
    </>
  )
}
