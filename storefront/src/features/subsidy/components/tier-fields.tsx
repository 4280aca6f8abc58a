"use client"

import { Button, Form } from "antd"
import { Plus, Trash2 } from "lucide-react"
import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { type ProgrammeFields, tiersBudgetFen } from "../programme-draft"
import { useYuanRules } from "../use-yuan-rules"
import styles from "./tiers.module.css"
import { YuanInput } from "./yuan-input"

const MOST_TIERS = 10
const AMOUNTS = ["threshold_yuan", "discount_yuan", "budget_yuan"] as const

/** 满减: from so much on, so much off, and what the tier may cost. */
export function TierFields() {
  const t = useTranslations("subsidy")
  const form = Form.useFormInstance<ProgrammeFields>()
  const tiers = Form.useWatch("tiers", form) ?? []
  const { required } = useYuanRules()
  /** A tier that gives more than it asks for is refused where it is typed. */
  const belowThreshold = (name: number) => ({
    validator: (_: unknown, discount?: number) => {
      const threshold = form.getFieldValue(["tiers", name, "threshold_yuan"])
      return discount !== undefined && discount > threshold
        ? Promise.reject(new Error(t("discount_above_threshold")))
        : Promise.resolve()
    },
  })
  return (
    <Form.List name="tiers">
      {(fields, { add, remove }) => (
        <section aria-label={t("tiers")}>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.tier}>
              {AMOUNTS.map((amount) => (
                <Form.Item
                  key={amount}
                  name={[name, amount]}
                  label={t(`tier_fields.${amount}`, { number: name + 1 })}
                  dependencies={
                    amount === "discount_yuan"
                      ? [["tiers", name, "threshold_yuan"]]
                      : []
                  }
                  rules={
                    amount === "discount_yuan"
                      ? [...required, belowThreshold(name)]
                      : required
                  }
                >
                  <YuanInput />
                </Form.Item>
              ))}
              <Button
                className={styles.remove}
                type="text"
                disabled={fields.length === 1}
                aria-label={t("remove_tier", { number: name + 1 })}
                icon={<Trash2 size={16} aria-hidden />}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <div className={styles.foot}>
            <Button
              disabled={fields.length >= MOST_TIERS}
              icon={<Plus size={16} aria-hidden />}
              onClick={() => add({})}
            >
              {t("add_tier")}
            </Button>
            <span>
              {t("tiers_budget", { sum: formatFen(tiersBudgetFen(tiers)) })}
            </span>
          </div>
        </section>
      )}
    </Form.List>
  )
}
