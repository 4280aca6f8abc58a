"use client"

import {
  Button,
  DatePicker,
  Form,
  Input,
  InputNumber,
  Radio,
  Select,
} from "antd"
import { useTranslations } from "next-intl"
import { dateOf } from "@/lib/civil-date"
import type { BackendError } from "@/lib/workspace/backend"
import { thousands } from "@/ui/workspace/thousands"
import { Failure } from "@/ui/workspace/failure"
import { festivalYearOf } from "../festival-year"
import type { RoundFields } from "../round-draft"
import { festivals } from "../types"
import styles from "./round-form.module.css"
import { ReserveField } from "./reserve-field"
import { WorkplaceFields } from "./workplace-fields"

type Props = {
  initial: Partial<RoundFields>
  error: BackendError | undefined
  isSaving: boolean
  onSave: (fields: RoundFields) => void
  /** Festival, year and standard are those of its round. */
  isSupplement?: boolean
}

export function RoundForm({
  initial,
  error,
  isSaving,
  onSave,
  isSupplement = false,
}: Props) {
  const t = useTranslations("gifting")
  const words = useTranslations("supplement")
  const [form] = Form.useForm<RoundFields>()
  const festival = Form.useWatch("festival", form) ?? initial.festival
  const mode = Form.useWatch("mode", form) ?? initial.mode
  const delivery = Form.useWatch("delivery_mode", form) ?? initial.delivery_mode
  const required = [{ required: true, message: t("field_missing") }]
  return (
    <Form<RoundFields>
      form={form}
      layout="vertical"
      initialValues={initial}
      requiredMark="optional"
      onFinish={onSave}
      onValuesChange={(changed: Partial<RoundFields>) => {
        if (changed.festival) {
          form.setFieldsValue({
            fiscal_year: festivalYearOf(changed.festival, dateOf(new Date())),
          })
        }
      }}
      scrollToFirstError
    >
      <div className={styles.grid}>
        <Form.Item name="name" label={t("round_name")} rules={required}>
          <Input maxLength={60} placeholder={t("round_name_example")} />
        </Form.Item>
        <Form.Item
          name="festival"
          label={t("festival")}
          rules={required}
          extra={isSupplement && words("fixed_plan")}
        >
          <Select
            disabled={isSupplement}
            options={festivals.map((value) => ({
              value,
              label: t(`festivals.${value}`),
            }))}
          />
        </Form.Item>
        {festival === "minority_festival" && (
          <>
            <Form.Item
              name="festival_name"
              label={t("festival_name")}
              rules={required}
            >
              <Input disabled={isSupplement} />
            </Form.Item>
            <Form.Item
              name="festival_document"
              label={t("festival_document")}
              rules={required}
            >
              <Input disabled={isSupplement} />
            </Form.Item>
          </>
        )}
        <Form.Item
          name="fiscal_year"
          label={t("fiscal_year")}
          rules={required}
          extra={t("fiscal_year_hint")}
        >
          <InputNumber
            min={2020}
            max={2099}
            disabled={isSupplement}
            style={{ width: "100%" }}
          />
        </Form.Item>
        <Form.Item
          name="per_head_yuan"
          label={t("per_head")}
          rules={required}
          extra={t("per_head_hint")}
        >
          <InputNumber
            min={1}
            disabled={isSupplement}
            precision={2}
            prefix="¥"
            {...thousands}
            style={{ width: "100%" }}
          />
        </Form.Item>
        <Form.Item name="mode" label={t("mode")} rules={required}>
          <Radio.Group
            options={[
              { value: "uniform", label: t("modes.uniform") },
              { value: "choice", label: t("modes.choice") },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="delivery_mode"
          label={t("delivery_mode")}
          rules={required}
        >
          <Radio.Group
            options={[
              { value: "home", label: t("delivery_modes.home") },
              { value: "workplace", label: t("delivery_modes.workplace") },
            ]}
          />
        </Form.Item>
        {!isSupplement && <ReserveField />}
        {delivery === "workplace" && <WorkplaceFields />}
        {mode === "choice" && (
          <Form.Item
            name="choice_deadline"
            label={t("choice_deadline")}
            rules={required}
          >
            <DatePicker style={{ width: "100%" }} />
          </Form.Item>
        )}
        <Form.Item
          name="dispatch_due_on"
          label={t("dispatch_due_on")}
          rules={required}
        >
          <DatePicker style={{ width: "100%" }} />
        </Form.Item>
      </div>
      <Failure error={error} />
      <Button type="primary" htmlType="submit" loading={isSaving}>
        {t("save_round")}
      </Button>
    </Form>
  )
}
