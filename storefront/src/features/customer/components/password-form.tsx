"use client"

import { useState } from "react"
import { callStore } from "@/lib/shop/call-store"
import { useAct } from "@/lib/shop/use-act"
import { Button } from "@/ui/button"
import { Field } from "@/ui/field"
import { Notice } from "@/ui/notice"
import type customer from "../../../../messages/zh/customer.json"
import styles from "./sign-in-form.module.css"

/** A password as the second way in; the backend says what one must be. */
export function PasswordForm({ words }: { words: typeof customer }) {
  const { locale, isRunning, trouble, run } = useAct()
  const [password, setPassword] = useState("")
  const [isKept, setKept] = useState(false)

  const keep = () =>
    run(async () => {
      const body = { password }
      await callStore("sign-in/password", locale, { method: "POST", body })
      setPassword("")
      setKept(true)
    })

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <Field label={words.new_password} hint={words.new_password_hint}>
        <input
          type="password"
          autoComplete="new-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      <div aria-live="polite">
        {trouble ? <Notice tone="error">{trouble}</Notice> : null}
        {isKept ? <Notice tone="success">{words.password_kept}</Notice> : null}
      </div>
      <Button type="submit" look="secondary" disabled={isRunning}>
        {words.keep_password}
      </Button>
    </form>
  )
}
