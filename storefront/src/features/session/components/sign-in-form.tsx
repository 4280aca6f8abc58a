"use client"

import { Button, Form, Input } from "antd"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { localePath } from "@/i18n/paths"
import type { Workspace } from "@/lib/session"
import { BackendError, callBackend } from "@/lib/workspace/backend"
import { Failure } from "@/ui/workspace/failure"
import { LanguageSwitch } from "@/ui/workspace/language-switch"
import styles from "./sign-in-form.module.css"

type Fields = { email: string; password: string }

const other: Record<Workspace, string> = {
  union: "/cooperative/sign-in",
  cooperative: "/union/sign-in",
}

export function SignInForm({ workspace }: { workspace: Workspace }) {
  const t = useTranslations("session")
  const locale = useLocale()
  const [error, setError] = useState<BackendError>()
  const [isRunning, setRunning] = useState(false)

  async function signIn(body: Fields) {
    setRunning(true)
    setError(undefined)
    try {
      const url = `/api/session/${workspace}`
      await callBackend(url, locale, { method: "POST", body })
      // A full load: nothing read for a former session survives it.
      window.location.assign(localePath(locale, `/${workspace}`))
    } catch (caught) {
      setRunning(false)
      if (!(caught instanceof BackendError)) {
        throw caught
      }
      setError(caught)
    }
  }

  return (
    <main className={styles.page}>
      <section className={styles.card}>
        <h1 className={styles.title}>{t(`${workspace}_title`)}</h1>
        <p className={styles.note}>{t(`notes.${workspace}`)}</p>
        <Failure error={error} />
        <Form<Fields>
          layout="vertical"
          requiredMark={false}
          size="large"
          onFinish={signIn}
        >
          <Form.Item
            name="email"
            label={t("email")}
            rules={[{ required: true, message: t("email_missing") }]}
          >
            <Input autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item
            name="password"
            label={t("password")}
            rules={[{ required: true, message: t("password_missing") }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={isRunning}>
            {t("sign_in")}
          </Button>
        </Form>
        <p className={styles.links}>
          <Link href={localePath(locale, other[workspace])}>
            {t(`other.${workspace}`)}
          </Link>
          <Link href={localePath(locale, "/")}>{t("to_shop")}</Link>
          <LanguageSwitch />
        </p>
      </section>
    </main>
  )
}
