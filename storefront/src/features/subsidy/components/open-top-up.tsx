"use client"

import { Button, Form, Modal } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { toFen } from "@/lib/money"
import { Failure } from "@/ui/workspace/failure"
import type { TopUp } from "../types"
import { useKeyedAction } from "../use-keyed-action"
import { useYuanRules } from "../use-yuan-rules"
import { YuanInput } from "./yuan-input"

/** Announces a transfer; what to write on it is shown afterwards. */
export function OpenTopUp({ onOpened }: { onOpened: (id: string) => void }) {
  const t = useTranslations("subsidy")
  const [isOpen, setOpen] = useState(false)
  const rules = useYuanRules()
  const [form] = Form.useForm<{ amount_yuan: number }>()
  const { run, error, isRunning, clearError } = useKeyedAction("fund-top-up")

  async function announce({ amount_yuan }: { amount_yuan: number }) {
    const answer = await run<{ top_up: TopUp }>("/subsidy-fund/top-ups", {
      amount_fen: toFen(amount_yuan),
    })
    if (answer) {
      setOpen(false)
      form.resetFields()
      onOpened(answer.top_up.id)
    }
  }

  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t("top_up")}
      </Button>
      <Modal
        open={isOpen}
        title={t("top_up")}
        okText={t("make_transfer_note")}
        confirmLoading={isRunning}
        onOk={() => form.submit()}
        onCancel={() => {
          setOpen(false)
          clearError()
        }}
      >
        <p>{t("top_up_note")}</p>
        <Form form={form} layout="vertical" onFinish={announce}>
          <Form.Item
            name="amount_yuan"
            label={t("top_up_amount")}
            rules={rules.required}
          >
            <YuanInput />
          </Form.Item>
        </Form>
        <Failure error={error} />
      </Modal>
    </>
  )
}
