import type { PurchaseDetail } from "@mall/checkout/types"
import type { Metadata } from "next"
import { getMessages, getTranslations } from "next-intl/server"
import { AfterSalesCard } from "@/features/checkout/components/after-sales-card"
import { ConsignmentCard } from "@/features/checkout/components/consignment-card"
import { OrderActions } from "@/features/checkout/components/order-actions"
import { PurchaseMoney } from "@/features/checkout/components/purchase-money"
import { PurchaseStateBadge } from "@/features/checkout/components/purchase-state"
import styles from "@/features/checkout/components/purchase.module.css"
import { minuteOf } from "@/lib/civil-date"
import { readOwn } from "@/lib/shop/read-own"
import { Breadcrumb } from "@/ui/breadcrumb"
import { ButtonLink } from "@/ui/button-link"
import { PageHeading } from "@/ui/page-heading"
import { Trouble } from "@/ui/trouble"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("purchase")
  return { title: t("title"), robots: { index: false } }
}

export default async function OrderPage({
  params,
}: PageProps<"/[locale]/orders/[id]">) {
  const id = encodeURIComponent((await params).id)
  const [t, customer, answer] = await Promise.all([
    getTranslations("purchase"),
    getTranslations("customer"),
    readOwn<{ purchase: PurchaseDetail }>(`purchases/${id}`, `/orders/${id}`),
  ])
  if (!answer.ok) {
    return (
      <>
        <PageHeading title={t("title")} />
        <Trouble error={answer.error} />
      </>
    )
  }
  const { purchase } = answer.data
  const number = t("number", { number: purchase.display_id })
  return (
    <>
      <Breadcrumb
        steps={[
          { name: customer("me"), href: "/me" },
          { name: t("title"), href: "/orders" },
          { name: number },
        ]}
      />
      <PageHeading
        title={number}
        lead={t("placed_at", { time: minuteOf(purchase.created_at) })}
      >
        <p>
          <PurchaseStateBadge state={purchase.state} />
        </p>
      </PageHeading>
      <div className={styles.page}>
        <div className={styles.column}>
          <WhatToDo purchase={purchase} />
          {purchase.consignments.map((consignment) => (
            <ConsignmentCard key={consignment.id} consignment={consignment} />
          ))}
          <Requests purchase={purchase} />
        </div>
        <div className={styles.column}>
          <PurchaseMoney purchase={purchase} />
          <section className={styles.card}>
            <h2>{t("address")}</h2>
            <p>
              {purchase.address.recipient_name} {purchase.address.mobile}
            </p>
            <p>{purchase.address.address}</p>
            {purchase.paid_at ? (
              <p className={styles.note}>
                {t("paid_at", { time: minuteOf(purchase.paid_at) })}
              </p>
            ) : null}
          </section>
        </div>
      </div>
    </>
  )
}

/** Only what may be done now; the backend says what that is. */
async function WhatToDo({ purchase }: { purchase: PurchaseDetail }) {
  const [t, messages] = await Promise.all([
    getTranslations("purchase"),
    getMessages(),
  ])
  const { can_pay, can_cancel, can_receive, can_ask_after_sales } =
    purchase.actions
  if (!can_pay && !can_cancel && !can_receive && !can_ask_after_sales) {
    return null
  }
  return (
    <div className={styles.buttons}>
      {can_pay ? (
        <>
          <ButtonLink href={`/orders/${purchase.id}/pay`}>
            {t("pay")}
          </ButtonLink>
          <span className={styles.note}>
            {t("pay_before", { time: minuteOf(purchase.due_at) })}
          </span>
        </>
      ) : null}
      <OrderActions
        words={messages["order-actions"]}
        purchaseId={purchase.id}
        canCancel={can_cancel}
        canReceive={can_receive}
      />
      {can_ask_after_sales ? (
        <ButtonLink
          look="secondary"
          href={`/orders/${purchase.id}/after-sales`}
        >
          {t("ask")}
        </ButtonLink>
      ) : null}
    </div>
  )
}

async function Requests({ purchase }: { purchase: PurchaseDetail }) {
  const messages = await getMessages()
  return purchase.after_sales.map((request) => (
    <AfterSalesCard
      key={request.id}
      request={request}
      action={
        request.state === "requested" ? (
          <OrderActions
            words={messages["order-actions"]}
            purchaseId={purchase.id}
            requestId={request.id}
          />
        ) : undefined
      }
    />
  ))
}
