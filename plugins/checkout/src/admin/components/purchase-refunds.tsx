import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OperatorPurchase } from "../../types/purchase"
import { showYuan } from "../lib/show-yuan"

type Props = {
  refunds: OperatorPurchase["refunds"]
  isBusy: boolean
  onRetry: () => void
}

/** What went back and why; what was given up is tried again from here. */
export function PurchaseRefunds({ refunds, isBusy, onRetry }: Props) {
  const { t } = useTranslation("checkout")
  return (
    <section className="flex flex-col gap-y-2">
      <Text weight="plus">{t("purchases.refunds")}</Text>
      {refunds.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("purchases.noRefunds")}
        </Text>
      )}
      {refunds.map((refund) => (
        <div key={refund.id}>
          <Text size="small">
            {t(`purchases.refundReason.${refund.reason}`)} ·{" "}
            {showYuan(refund.amount_fen)} ·{" "}
            {t(`purchases.refundState.${refund.state}`)}
          </Text>
          <Text size="xsmall" className="text-ui-fg-muted">
            {t("purchases.refundSplit", {
              subsidy: showYuan(refund.subsidy_fen),
              own: showYuan(refund.own_fen),
            })}
          </Text>
          {refund.last_error && (
            <Text size="xsmall" className="text-ui-fg-error">
              {t("purchases.attempts", {
                count: refund.attempts,
                error: refund.last_error,
              })}
            </Text>
          )}
        </div>
      ))}
      {refunds.some(({ state }) => state === "failed") && (
        <Button
          size="small"
          className="self-start"
          isLoading={isBusy}
          onClick={onRetry}
        >
          {t("purchases.retryRefunds")}
        </Button>
      )}
    </section>
  )
}
