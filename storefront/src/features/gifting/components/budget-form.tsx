"use client"

import { App, Button, DatePicker, Form, Input, InputNumber } from "antd"
import dayjs, { type Dayjs } from "dayjs"
import { useTranslations } from "next-intl"
import { toFen, toYuan } from "@/lib/money"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import { thousands } from "@/ui/workspace/thousands"
import type { Budget } from "../types"

type Fields = {
  gift_yuan?: number
  income_yuan?: number
  effective_from?: Dayjs | null
  reason: string
}

type Props = { budget: Budget; onSet: () => void }

const fenOf = (yuan: number | null | undefined) =>
  yuan === null || yuan === undefined ? null : toFen(yuan)

const yuanOf = (fen: number | null) => (fen === null ? undefined : toYuan(fen))

/** The chair sets the year's budget, from a day on and with the reason. */
export function BudgetForm({ budget, onSet }: Props) {
  const t = useTranslations("gifting")
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const { run, error, isRunning } = useAction()

  async function save(fields: Fields) {
    const body = {
      fiscal_year: budget.fiscal_year,
      gift_fen: fenOf(fields.gift_yuan),
      annual_income_fen: fenOf(fields.income_yuan),
      reason: fields.reason,
      ...(fields.effective_from && {
        effective_from: fields.effective_from.format("YYYY-MM-DD"),
      }),
    }
    if (await run("/gift-budgets", body)) {
      void message.success(t("budget_saved"))
      form.resetFields(["reason", "effective_from"])
      onSet()
    }
  }

  const amount = (
    <InputNumber
      min={0}
      precision={2}
      prefix="¥"
      {...thousands}
      style={{ width: 200 }}
    />
  )
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={{
        gift_yuan: yuanOf(budget.gift_fen),
        income_yuan: yuanOf(budget.annual_income_fen),
      }}
      onFinish={save}
      style={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "end",
        gap: "0 16px",
        marginTop: 20,
      }}
    >
      <Form.Item name="gift_yuan" label={t("gift_budget")}>
        {amount}
      </Form.Item>
      <Form.Item name="income_yuan" label={t("annual_income")}>
        {amount}
      </Form.Item>
      <Form.Item name="effective_from" label={t("effective_from")}>
        <DatePicker
          placeholder={t("from_today")}
          disabledDate={(day) => day.isBefore(dayjs(), "day")}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t("setting_reason")}
        style={{ flex: "1 1 260px" }}
        rules={[
          { required: true, whitespace: true, message: t("reason_needed") },
        ]}
      >
        <Input maxLength={500} placeholder={t("setting_reason_hint")} />
      </Form.Item>
      <Form.Item>
        <Button htmlType="submit" loading={isRunning}>
          {t("save_budget")}
        </Button>
      </Form.Item>
      <Failure error={error} />
    </Form>
  )
}
