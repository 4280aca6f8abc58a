import type {
  PaymentAttempt,
  PaymentMethod,
  PurchaseDetail,
  Quote,
} from "@mall/checkout/types"
import type { Metadata } from "next"
import { getMessages, getTranslations } from "next-intl/server"
import { PayActions } from "@/features/checkout/components/pay-actions"
import { PaymentWatch } from "@/features/checkout/components/payment-watch"
import styles from "@/features/checkout/components/pay.module.css"
import { qrCodeSvg } from "@/lib/qr-code"
import { formatFen } from "@/lib/money"
import { readOwn } from "@/lib/shop/read-own"
import button from "@/ui/button.module.css"
import { ButtonLink } from "@/ui/button-link"
import { Notice } from "@/ui/notice"
import { PageHeading } from "@/ui/page-heading"
import { Trouble } from "@/ui/trouble"

type Answer = { purchase: PurchaseDetail; payment: PaymentAttempt | null }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pay")
  return { title: t("title"), robots: { index: false } }
}

/** Where one pays, and where the gateway's page sends the buyer back to. */
export default async function PayPage({
  params,
}: PageProps<"/[locale]/orders/[id]/pay">) {
  const id = encodeURIComponent((await params).id)
  const t = await getTranslations("pay")
  const answer = await readOwn<Answer>(
    `purchases/${id}/check-payment`,
    `/orders/${id}/pay`,
    { method: "POST", body: {} }
  )
  if (!answer.ok) {
    return (
      <>
        <PageHeading title={t("title")} />
        <Trouble error={answer.error} />
      </>
    )
  }
  const { purchase, payment } = answer.data
  return (
    <div className={styles.page}>
      <PageHeading
        title={t("title")}
        lead={t("order", { number: purchase.display_id })}
      />
      {purchase.state === "awaiting_payment" ? (
        <ToPay purchase={purchase} payment={payment} />
      ) : (
        <Outcome purchase={purchase} />
      )}
    </div>
  )
}

async function Outcome({ purchase }: { purchase: PurchaseDetail }) {
  const t = await getTranslations("pay")
  const isPaid = purchase.state === "paid" || purchase.state === "completed"
  const isLapsed = purchase.state === "lapsed"
  const outcome = isPaid ? "paid" : isLapsed ? "lapsed" : "cancelled"
  return (
    <>
      <Notice tone={isPaid ? "success" : "warning"}>
        <p>
          {t(`outcomes.${outcome}`, { amount: formatFen(purchase.own_fen) })}
        </p>
      </Notice>
      <ButtonLink href={`/orders/${purchase.id}`}>{t("to_order")}</ButtonLink>
      <ButtonLink look="quiet" href={isPaid ? "/goods" : "/basket"}>
        {t(isPaid ? "to_goods" : "to_basket")}
      </ButtonLink>
    </>
  )
}

interface ToPayProps {
  purchase: PurchaseDetail
  payment: PaymentAttempt | null
}

async function ToPay({ purchase, payment }: ToPayProps) {
  const [t, messages, methods] = await Promise.all([
    getTranslations("pay"),
    getMessages(),
    methodsFor(purchase),
  ])
  const action = payment?.action ?? null
  return (
    <>
      <div className={styles.box}>
        <p className={styles.amount}>{formatFen(purchase.own_fen)}</p>
        <WhatToDo payment={payment} />
        <PaymentWatch
          words={messages.pay}
          purchaseId={purchase.id}
          dueAt={purchase.due_at}
          actionKind={action?.kind ?? "none"}
        />
      </div>
      <h2 className={styles.other}>{t(action ? "other" : "again")}</h2>
      <PayActions
        words={messages.pay}
        purchaseId={purchase.id}
        methods={methods.filter(
          (method) => !action || method !== payment?.method
        )}
      />
      <p className={styles.note}>{t("kept")}</p>
      <ButtonLink look="quiet" href={`/orders/${purchase.id}`}>
        {t("to_order")}
      </ButtonLink>
    </>
  )
}

/** A purchase does not say how it may be paid; a quote of its goods does. */
async function methodsFor(purchase: PurchaseDetail): Promise<PaymentMethod[]> {
  const lines = purchase.consignments.flatMap((consignment) =>
    consignment.lines.map(({ variant_id, quantity }) => ({
      variant_id,
      quantity,
    }))
  )
  const quote = await readOwn<{ quote: Quote }>(
    "checkout/quote",
    `/orders/${purchase.id}/pay`,
    { method: "POST", body: { lines, tenders: [] } }
  )
  return quote.ok ? quote.data.quote.payment_methods : []
}

async function WhatToDo({ payment }: { payment: PaymentAttempt | null }) {
  const t = await getTranslations("pay")
  const action = payment?.action
  if (!action) {
    return (
      <Notice tone={payment?.has_failed ? "error" : "warning"}>
        {t(payment?.has_failed ? "failed" : "unreachable")}
      </Notice>
    )
  }
  switch (action.kind) {
    case "qr_code": {
      const svg = await qrCodeSvg(action.content)
      return (
        <>
          <div
            className={styles.qr}
            role="img"
            aria-label={t("qr")}
            dangerouslySetInnerHTML={{ __html: svg }}
          />
          <p>{t("scan")}</p>
          {/^https?:/.test(action.content) ? (
            <a
              className={`${button.button} ${button.secondary}`}
              href={action.content}
              rel="noreferrer"
            >
              {t("open_code")}
            </a>
          ) : null}
        </>
      )
    }
    case "redirect":
      return (
        <a
          className={`${button.button} ${button.primary}`}
          href={action.url}
          rel="noreferrer"
        >
          {t(`go.${payment.method}`)}
        </a>
      )
    case "client_secret":
      return <Notice tone="warning">{t("not_here")}</Notice>
    case "wait":
      return <p>{t("wait")}</p>
  }
}
