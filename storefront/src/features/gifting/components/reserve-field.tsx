"use client"

import { Button, Form, InputNumber } from "antd"
import { useTranslations } from "next-intl"
import { useBackend } from "@/lib/workspace/use-backend"
import type { RoundFields } from "../round-draft"
import { suggestedReserve } from "../suggested-reserve"
import styles from "./reserve-field.module.css"

type Departments = { departments: { members: number }[] }

/** Places for members who join after the submission, and how many are usual. */
export function ReserveField() {
  const t = useTranslations("supplement")
  const form = Form.useFormInstance<RoundFields>()
  const { data } = useBackend<Departments>("/departments")
  const members = data?.departments.reduce((sum, each) => sum + each.members, 0)
  const places = members ? suggestedReserve(members) : undefined
  return (
    <Form.Item
      name="reserve_members"
      label={t("reserve")}
      extra={
        <>
          {t("reserve_hint")}
          {members && places && (
            <span className={styles.suggestion}>
              {t("reserve_suggestion", { members, ...places })}
              <Button
                type="link"
                size="small"
                onClick={() =>
                  form.setFieldsValue({ reserve_members: places.suggested })
                }
              >
                {t("use_suggestion")}
              </Button>
            </span>
          )}
        </>
      }
    >
      <InputNumber
        min={0}
        max={places?.most ?? 100_000}
        precision={0}
        style={{ width: "100%" }}
      />
    </Form.Item>
  )
}
