"use client"

import { Checkbox, Form } from "antd"
import { useTranslations } from "next-intl"
import type { RoleOption } from "../types"
import styles from "./role-choice.module.css"

/** One role or several, each with what it is for. A field of a form. */
export function RoleChoice({ roles }: { roles: RoleOption[] }) {
  const t = useTranslations("staff")
  return (
    <Form.Item
      name="roles"
      label={t("roles")}
      rules={[{ required: true, message: t("roles_missing") }]}
    >
      <Checkbox.Group className={styles.roles}>
        {roles.map(({ value, label, note }) => (
          <Checkbox key={value} value={value}>
            {label}
            <span className={styles.note}>{note}</span>
          </Checkbox>
        ))}
      </Checkbox.Group>
    </Form.Item>
  )
}
