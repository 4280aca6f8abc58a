"use client"

import { useActionState } from "react"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/notice"
import type { Signing } from "../actions"
import styles from "./sign-form.module.css"

type Props = {
  sign: (before: Signing, form: FormData) => Promise<Signing>
  words: {
    digits: string
    hint: string
    sign: string
    signing: string
  } & Record<NonNullable<Signing["fault"]>, string>
}

/** Four digits and one button; it works before any script has loaded. */
export function SignForm({ sign, words }: Props) {
  const [{ fault, refusal }, submit, isPending] = useActionState(sign, {})
  const error = fault ? words[fault] : refusal
  return (
    <form action={submit} className={styles.form}>
      <label htmlFor="digits">{words.digits}</label>
      <input
        id="digits"
        name="digits"
        className={styles.digits}
        inputMode="numeric"
        autoComplete="off"
        pattern="[0-9]{4}"
        maxLength={4}
        required
        aria-describedby="digits-hint"
      />
      <p id="digits-hint" className={styles.hint}>
        {words.hint}
      </p>
      {error && <Notice tone="error">{error}</Notice>}
      <Button type="submit">{isPending ? words.signing : words.sign}</Button>
    </form>
  )
}
