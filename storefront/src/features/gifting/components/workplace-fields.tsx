"use client"

import { Form, Input } from "antd"
import { useTranslations } from "next-intl"

/** Where the parcels of a whole workplace go, and who takes them in. */
export function WorkplaceFields() {
  const t = useTranslations("gifting")
  const required = [{ required: true, message: t("field_missing") }]
  return (
    <>
      <Form.Item
        name="workplace_name"
        label={t("workplace_name")}
        rules={required}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="workplace_mobile"
        label={t("workplace_mobile")}
        rules={[
          ...required,
          { pattern: /^1\d{10}$/, message: t("mobile_invalid") },
        ]}
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="workplace_address"
        label={t("workplace_address")}
        rules={required}
      >
        <Input autoComplete="off" />
      </Form.Item>
    </>
  )
}
