import type { Metadata } from "next"
import { getMessages, getTranslations } from "next-intl/server"
import { SignInForm } from "@/features/customer/components/sign-in-form"
import { localMessagesUrl } from "@/features/customer/local-messages"
import { safeNext } from "@/lib/shop/paths"
import { PageHeading } from "@/ui/page-heading"
import { Card } from "@/ui/card"
import { Notice } from "@/ui/notice"
import styles from "./sign-in.module.css"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("customer")
  return { title: t("sign_in"), robots: { index: false } }
}

export default async function SignInPage({
  searchParams,
}: PageProps<"/[locale]/sign-in">) {
  const { next } = await searchParams
  const [t, messages, messagesUrl] = await Promise.all([
    getTranslations("customer"),
    getMessages(),
    localMessagesUrl(),
  ])
  return (
    <div className={styles.page}>
      <PageHeading title={t("title")} lead={t("lead")} />
      <Card>
        <SignInForm
          words={messages.customer}
          next={safeNext(typeof next === "string" ? next : "")}
        />
      </Card>
      {messagesUrl ? (
        <Notice>
          <p>
            {t("local_messages")}{" "}
            <a href={messagesUrl} target="_blank" rel="noreferrer">
              {t("local_messages_open")}
            </a>
          </p>
        </Notice>
      ) : null}
      <p className={styles.note}>{t("first_time")}</p>
    </div>
  )
}
