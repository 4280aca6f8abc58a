"use client"

import { Alert, Button, Skeleton } from "antd"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { localePath } from "@/i18n/paths"
import type { Workspace } from "@/lib/session"
import { useFragment } from "@/lib/use-fragment"
import { Failure } from "@/ui/workspace/failure"
import { LanguageSwitch } from "@/ui/workspace/language-switch"
import { useInvitation } from "../use-invitation"
import { InvitationForm } from "./invitation-form"
import styles from "./sign-in-form.module.css"

type Props = { workspace: Workspace }

/** Where somebody who was invited sets a password, once. */
export function InvitationPage({ workspace }: Props) {
  const t = useTranslations("session")
  const locale = useLocale()
  const token = useFragment()
  const { data, error } = useInvitation(workspace, token)
  const [isDone, setDone] = useState(false)
  const signIn = localePath(locale, `/${workspace}/sign-in`)
  const purpose = data?.invitation.purpose ?? "join"

  return (
    <main className={styles.page}>
      <section className={styles.card}>
        <h1 className={styles.title}>{t(`invitation.titles.${purpose}`)}</h1>
        {isDone ? (
          <>
            <p className={styles.note}>{t("invitation.done_note")}</p>
            <Alert type="success" showIcon title={t("invitation.done")} />
            <p className={styles.links}>
              <Button type="primary" size="large" block href={signIn}>
                {t("invitation.to_sign_in")}
              </Button>
            </p>
          </>
        ) : (
          <>
            <p className={styles.note}>{t(`notes.${workspace}`)}</p>
            <Failure error={error} />
            {token === "" && (
              <Alert type="error" showIcon title={t("invitation.incomplete")} />
            )}
            {token !== "" && !data && !error && <Skeleton active />}
            {token && data && !error && (
              <InvitationForm
                workspace={workspace}
                token={token}
                invitation={data.invitation}
                onDone={() => setDone(true)}
              />
            )}
          </>
        )}
        <p className={styles.links}>
          {!isDone && <Link href={signIn}>{t("invitation.to_sign_in")}</Link>}
          <Link href={localePath(locale, "/")}>{t("to_shop")}</Link>
          <LanguageSwitch />
        </p>
      </section>
    </main>
  )
}
