"use client"

import { App, Button, Form } from "antd"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { formatFen, toFen, toYuan } from "@/lib/money"
import { Failure } from "@/ui/workspace/failure"
import type { ProgrammeActProps } from "../act-props"
import { useFund } from "../use-fund"
import { useKeyedAction } from "../use-keyed-action"
import { useYuanRules } from "../use-yuan-rules"
import styles from "./subsidy.module.css"
import { YuanInput } from "./yuan-input"

/** Moves money from the union's fund into the programme, up to its budget. */
export function FundProgramme({ programme, onChanged }: ProgrammeActProps) {
  const t = useTranslations("subsidy")
  const { message, modal } = App.useApp()
  const rules = useYuanRules()
  const fund = useFund({ offset: 0, limit: 1 })
  const { id, name, budget_fen, funded_fen } = programme
  const missing_fen = budget_fen - funded_fen
  const { run, error, isRunning } = useKeyedAction(`fund:${id}`)

  async function give({ amount_yuan }: { amount_yuan: number }) {
    const amount_fen = toFen(amount_yuan)
    const isSure = await modal.confirm({
      title: t("fund_title", { amount: formatFen(amount_fen) }),
      content: t("fund_sure", { name }),
      okText: t("fund_programme"),
    })
    if (!isSure) {
      return
    }
    if (await run(`/subsidy-programmes/${id}/fund`, { amount_fen })) {
      void message.success(
        t("funded_message", { amount: formatFen(amount_fen) })
      )
      await Promise.all([onChanged(), fund.mutate()])
    }
  }

  return (
    <>
      <p>
        {t("fund_text", {
          missing: formatFen(missing_fen),
          balance: fund.data ? formatFen(fund.data.balance_fen) : "—",
        })}{" "}
        <Link href="/union/subsidies/fund">{t("open_fund")}</Link>
      </p>
      <Form<{ amount_yuan: number }>
        key={missing_fen}
        layout="vertical"
        initialValues={{ amount_yuan: toYuan(missing_fen) }}
        onFinish={give}
        className={`${styles.row} ${styles.spaced}`}
      >
        <Form.Item
          name="amount_yuan"
          label={t("fund_amount")}
          rules={rules.required}
        >
          <YuanInput style={{ width: 200 }} />
        </Form.Item>
        <Form.Item>
          <Button type="primary" htmlType="submit" loading={isRunning}>
            {t("fund_programme")}
          </Button>
        </Form.Item>
      </Form>
      <Failure error={error} />
    </>
  )
}
