"use client"

import { useTranslations } from "next-intl"

/** What a form asks of an amount of money: above zero, and there if it must be. */
export function useYuanRules() {
  const t = useTranslations("subsidy")
  const positive = {
    type: "number" as const,
    min: 0.01,
    message: t("amount_positive"),
  }
  return {
    optional: [positive],
    required: [{ required: true, message: t("field_missing") }, positive],
  }
}
