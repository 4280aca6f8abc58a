"use client"

import { Button, DatePicker, Form, Input, InputNumber, Radio } from "antd"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { BackendError } from "@/lib/workspace/backend"
import { Failure } from "@/ui/workspace/failure"
import type { ProgrammeFields } from "../programme-draft"
import { programmeKinds, type ScopeOptions } from "../types"
import { MoneyFields } from "./money-fields"
import { ScopeFields } from "./scope-fields"
import styles from "./subsidy.module.css"
import { TierFields } from "./tier-fields"

type Props = {
  initial: Partial<ProgrammeFields>
  options: ScopeOptions
  error: BackendError | undefined
  isSaving: boolean
  onSave: (fields: ProgrammeFields) => void
  /** Beside the button that saves. */
  extra?: ReactNode
}

/** A programme of any of the three kinds; what the kind does not need is left out. */
export function ProgrammeForm(props: Props) {
  const { initial, options, error, isSaving, onSave, extra } = props
  const t = useTranslations("subsidy")
  const [form] = Form.useForm<ProgrammeFields>()
  const kind = Form.useWatch("kind", form) ?? initial.kind ?? "allowance"
  const required = [{ required: true, message: t("field_missing") }]
  return (
    <Form<ProgrammeFields>
      form={form}
      layout="vertical"
      initialValues={initial}
      requiredMark="optional"
      onFinish={onSave}
      onValuesChange={({ period }: Partial<ProgrammeFields>) => {
        if (period) {
          form.setFieldsValue({ fiscal_year: period[0].year() })
        }
      }}
      scrollToFirstError
    >
      <Form.Item
        name="kind"
        label={t("kind")}
        rules={required}
        extra={t(`kind_notes.${kind}`)}
      >
        <Radio.Group
          optionType="button"
          options={programmeKinds.map((value) => ({
            value,
            label: t(`kinds.${value}`),
          }))}
        />
      </Form.Item>
      <div className={styles.grid}>
        <Form.Item name="name" label={t("programme_name")} rules={required}>
          <Input maxLength={60} placeholder={t("programme_name_example")} />
        </Form.Item>
        <Form.Item
          name="period"
          label={t("period")}
          rules={required}
          extra={t("period_hint")}
        >
          <DatePicker.RangePicker className={styles.wide} />
        </Form.Item>
        <ScopeFields options={options} />
        <Form.Item
          name="fiscal_year"
          label={t("fiscal_year")}
          rules={required}
          extra={t("fiscal_year_hint")}
        >
          <InputNumber min={2020} max={2099} style={{ width: "100%" }} />
        </Form.Item>
        <Form.Item
          name="priority"
          label={t("priority")}
          rules={required}
          extra={t("priority_hint")}
        >
          <InputNumber
            min={0}
            max={1000}
            precision={0}
            style={{ width: "100%" }}
          />
        </Form.Item>
      </div>
      {kind === "tiered" && <TierFields />}
      <div className={styles.grid}>
        <MoneyFields kind={kind} />
      </div>
      <Failure error={error} />
      <div className={styles.row}>
        <Button type="primary" htmlType="submit" loading={isSaving}>
          {t("save_programme")}
        </Button>
        {extra}
      </div>
    </Form>
  )
}
