"use client"

import { App, Button, DatePicker, Form, Input, Modal } from "antd"
import type { Dayjs } from "dayjs"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import styles from "./subsidy.module.css"

type Fields = {
  document: string
  issued_on: Dayjs
  starts_on: Dayjs
  ends_on?: Dayjs | null
}

const DAY = "YYYY-MM-DD"

/** The chair records the province's document. */
export function AddVoucherRule({ onAdded }: { onAdded: () => void }) {
  const t = useTranslations("subsidy")
  const { message } = App.useApp()
  const [isOpen, setOpen] = useState(false)
  const [form] = Form.useForm<Fields>()
  const { run, error, isRunning, clearError } = useAction()
  const required = [{ required: true, message: t("field_missing") }]

  async function add({ document, issued_on, starts_on, ends_on }: Fields) {
    const body = {
      document,
      issued_on: issued_on.format(DAY),
      starts_on: starts_on.format(DAY),
      ends_on: ends_on?.format(DAY) ?? null,
    }
    if (await run("/subsidy-voucher-rules", body)) {
      setOpen(false)
      form.resetFields()
      void message.success(t("rule_added"))
      onAdded()
    }
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("add_rule")}</Button>
      <Modal
        open={isOpen}
        title={t("add_rule")}
        okText={t("record_rule")}
        confirmLoading={isRunning}
        onOk={() => form.submit()}
        onCancel={() => {
          setOpen(false)
          clearError()
        }}
      >
        <Form form={form} layout="vertical" onFinish={add}>
          <Form.Item
            name="document"
            label={t("rule_document")}
            rules={required}
            extra={t("rule_document_hint")}
          >
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item
            name="issued_on"
            label={t("rule_issued_on")}
            rules={required}
          >
            <DatePicker className={styles.wide} />
          </Form.Item>
          <Form.Item
            name="starts_on"
            label={t("rule_starts_on")}
            rules={required}
          >
            <DatePicker className={styles.wide} />
          </Form.Item>
          <Form.Item
            name="ends_on"
            label={t("rule_ends_on")}
            extra={t("rule_ends_on_hint")}
          >
            <DatePicker className={styles.wide} />
          </Form.Item>
        </Form>
        <Failure error={error} />
      </Modal>
    </>
  )
}
