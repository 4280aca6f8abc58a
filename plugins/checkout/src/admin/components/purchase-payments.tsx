import { Button, Text, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OperatorPayment } from "../../types/purchase"
import { showInstant } from "../lib/show-instant"
import { showYuan } from "../lib/show-yuan"

type Props = {
  payments: OperatorPayment[]
  isBusy: boolean
  onReturn: (sessionId: string) => void
}

/** Every try to pay; money of another amount is sent back from here. */
export function PurchasePayments({ payments, isBusy, onReturn }: Props) {
  const { t, i18n } = useTranslation("checkout")
  const ask = usePrompt()

  const sendBack = async ({ session_id, received_fen }: OperatorPayment) => {
    const isSure = await ask({
      title: t("purchases.returnTitle", {
        amount: showYuan(received_fen ?? 0),
      }),
      description: t("purchases.returnText"),
      confirmText: t("purchases.return"),
      cancelText: t("cancel"),
      variant: "confirmation",
    })
    if (isSure) {
      onReturn(session_id)
    }
  }

  return (
    <section className="flex flex-col gap-y-2">
      <Text weight="plus">{t("purchases.payments")}</Text>
      {payments.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("purchases.noPayments")}
        </Text>
      )}
      {payments.map((payment) => (
        <div
          key={payment.session_id}
          className="flex items-center justify-between gap-x-4"
        >
          <div>
            <Text size="small">
              {t(`purchases.method.${payment.method}`)} ·{" "}
              {t(`purchases.paymentState.${payment.state}`)} ·{" "}
              {showYuan(payment.amount_fen)}
            </Text>
            <Text size="xsmall" className="text-ui-fg-muted">
              {payment.received_fen === null
                ? showInstant(payment.created_at, i18n.language)
                : t("purchases.received", {
                    asked: showYuan(payment.amount_fen),
                    received: showYuan(payment.received_fen),
                  })}
            </Text>
          </div>
          {payment.state === "differs" && (
            <Button
              size="small"
              variant="danger"
              isLoading={isBusy}
              onClick={() => void sendBack(payment)}
            >
              {t("purchases.return")}
            </Button>
          )}
        </div>
      ))}
    </section>
  )
}
