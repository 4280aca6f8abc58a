import type { PurchaseState } from "@mall/checkout/types"
import { useTranslations } from "next-intl"
import { Badge } from "@/ui/badge"

const tones = {
  awaiting_payment: "persimmon",
  paid: "leaf",
  completed: "plain",
  lapsed: "plain",
  cancelled: "plain",
} as const

export function PurchaseStateBadge({ state }: { state: PurchaseState }) {
  const t = useTranslations("purchase")
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
}
