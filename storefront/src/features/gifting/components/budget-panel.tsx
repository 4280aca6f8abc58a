"use client"

import { App, Button, Form, InputNumber } from "antd"
import { useTranslations } from "next-intl"
import { toFen, toYuan } from "@/lib/money"
import { useAction } from "@/lib/workspace/use-action"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Failure } from "@/ui/workspace/failure"
import { Loaded } from "@/ui/workspace/loaded"
import { Panel } from "@/ui/workspace/panel"
import { useBudget } from "../use-budget"
import { useChosenYear } from "../use-chosen-year"
import { BudgetBar } from "./budget-bar"
import { YearSwitch } from "./year-switch"

type Fields = { gift_yuan?: number; income_yuan?: number }

const fenOf = (yuan: number | null | undefined) =>
  yuan === null || yuan === undefined ? null : toFen(yuan)

const yuanOf = (fen: number | null | undefined) =>
  fen === null || fen === undefined ? undefined : toYuan(fen)

/** The year's gift budget: what is set aside, what rounds already take. */
export function BudgetPanel() {
  const t = useTranslations("gifting")
  const { message } = App.useApp()
  const { canManage } = useUnionStaff()
  const { year } = useChosenYear()
  const query = useBudget(year)
  const { run, error, isRunning } = useAction()

  async function save(fields: Fields) {
    const body = {
      fiscal_year: year,
      gift_fen: fenOf(fields.gift_yuan),
      annual_income_fen: fenOf(fields.income_yuan),
    }
    if (await run("/gift-budgets", body)) {
      void message.success(t("budget_saved"))
      await query.mutate()
    }
  }

  return (
    <Panel
      title={t("budget_of", { year: String(year) })}
      extra={<YearSwitch />}
    >
      <Loaded query={query}>
        {(budget) => (
          <>
            <BudgetBar budget={budget} />
            {canManage && (
              <Form<Fields>
                key={`${year}-${budget.gift_fen}-${budget.annual_income_fen}`}
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
                  <InputNumber
                    min={0}
                    precision={2}
                    prefix="¥"
                    style={{ width: 200 }}
                  />
                </Form.Item>
                <Form.Item name="income_yuan" label={t("annual_income")}>
                  <InputNumber
                    min={0}
                    precision={2}
                    prefix="¥"
                    style={{ width: 200 }}
                  />
                </Form.Item>
                <Form.Item>
                  <Button htmlType="submit" loading={isRunning}>
                    {t("save_budget")}
                  </Button>
                </Form.Item>
              </Form>
            )}
            <Failure error={error} />
          </>
        )}
      </Loaded>
    </Panel>
  )
}
