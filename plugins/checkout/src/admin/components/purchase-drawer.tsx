import { Button, Drawer, Skeleton, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OperatorPurchase } from "../../types/purchase"
import { usePurchase, usePurchaseDeed } from "../lib/purchases"
import { showInstant } from "../lib/show-instant"
import { showYuan } from "../lib/show-yuan"
import { MoneyRows } from "./money-rows"
import { PurchasePayments } from "./purchase-payments"
import { PurchaseRefunds } from "./purchase-refunds"
import { PurchaseBadge } from "./purchase-table"

type Props = { id: string; onClose: () => void }

/** One worker's order with its money, and no person. */
export function PurchaseDrawer({ id, onClose }: Props) {
  const { t } = useTranslation("checkout")
  const { data: purchase, isError } = usePurchase(id)
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>
            {t("purchases.title")} {purchase && `#${purchase.display_id}`}
          </Drawer.Title>
          <Drawer.Description>{purchase?.union_name}</Drawer.Description>
        </Drawer.Header>
        {purchase ? (
          <Shown purchase={purchase} />
        ) : (
          <Drawer.Body>
            {isError ? (
              <Text className="text-ui-fg-error">{t("failed")}</Text>
            ) : (
              <Skeleton className="h-96 w-full" />
            )}
          </Drawer.Body>
        )}
      </Drawer.Content>
    </Drawer>
  )
}

function Shown({ purchase }: { purchase: OperatorPurchase }) {
  const { t } = useTranslation("checkout")
  const onRefused = (error: Error) => toast.error(error.message)
  const said = (text: string) => ({
    onDone: () => toast.success(text),
    onRefused,
  })
  const asking = usePurchaseDeed(purchase.id, said(t("purchases.asked")))
  const retrying = usePurchaseDeed(purchase.id, said(t("purchases.retried")))
  const returning = usePurchaseDeed(purchase.id, said(t("purchases.returned")))
  return (
    <>
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        <Dates purchase={purchase} />
        <Goods purchase={purchase} />
        <PayingParts purchase={purchase} />
        <PurchasePayments
          payments={purchase.payments}
          isBusy={returning.isPending}
          onReturn={(session) => returning.mutate(`payments/${session}/return`)}
        />
        <PurchaseRefunds
          refunds={purchase.refunds}
          isBusy={retrying.isPending}
          onRetry={() => retrying.mutate("retry-refunds")}
        />
      </Drawer.Body>
      <Drawer.Footer>
        <Button
          variant="secondary"
          isLoading={asking.isPending}
          onClick={() => asking.mutate("check-payment")}
        >
          {t("purchases.ask")}
        </Button>
      </Drawer.Footer>
    </>
  )
}

type Part = { purchase: OperatorPurchase }

function Dates({ purchase }: Part) {
  const { t, i18n } = useTranslation("checkout")
  const dates = [
    ["placed", purchase.created_at],
    ["due", purchase.due_at],
    ["paidAt", purchase.paid_at],
  ] as const
  return (
    <section className="flex flex-col gap-y-1">
      <PurchaseBadge state={purchase.state} />
      {dates.map(([name, instant]) => (
        <Text key={name} size="small" className="text-ui-fg-subtle">
          {t(`purchases.${name}`)}: {showInstant(instant, i18n.language)}
        </Text>
      ))}
    </section>
  )
}

function Goods({ purchase }: Part) {
  const { t } = useTranslation("checkout")
  const lines = purchase.consignments.flatMap((consignment) =>
    consignment.lines.map((line) => ({
      label: `${line.product_title} ${line.variant_title} × ${line.quantity}（${consignment.display_no}）`,
      amount_fen: line.amount_fen,
      note: refundedNote(line.refunded_fen),
    }))
  )
  function refundedNote(fen: number) {
    return fen > 0
      ? t("purchases.refundedOf", { amount: showYuan(fen) })
      : undefined
  }
  return (
    <section className="flex flex-col gap-y-2">
      <Text weight="plus">{t("purchases.lines")}</Text>
      <MoneyRows rows={lines} />
    </section>
  )
}

/** Subsidies one by one, and the worker's own money. */
function PayingParts({ purchase }: Part) {
  const { t } = useTranslation("checkout")
  return (
    <section className="flex flex-col gap-y-2">
      <Text weight="plus">{t("purchases.tenders")}</Text>
      <MoneyRows
        rows={[
          ...purchase.tenders.map((tender) => ({
            label: tender.label,
            amount_fen: tender.amount_fen,
            note:
              tender.refunded_fen > 0
                ? t("purchases.refundedOf", {
                    amount: showYuan(tender.refunded_fen),
                  })
                : undefined,
          })),
          { label: t("purchases.ownPart"), amount_fen: purchase.own_fen },
        ]}
      />
    </section>
  )
}
