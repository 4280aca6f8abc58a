"use client"

import { useRef, useState } from "react"
import { localePath } from "@/i18n/paths"
import { callStore } from "@/lib/shop/call-store"
import { fill } from "@/lib/shop/fill"
import { guestLines, keepGuestLines } from "@/lib/shop/guest-basket"
import { useAct } from "@/lib/shop/use-act"
import { callBackend } from "@/lib/workspace/backend"
import { Button } from "@/ui/button"
import { Field } from "@/ui/field"
import { Notice } from "@/ui/notice"
import type customer from "../../../../messages/zh/customer.json"
import { keepSentCode, secondsToWait } from "../sent-code"
import { useSecondsLeft } from "../use-seconds-left"
import styles from "./sign-in-form.module.css"

interface SignInFormProps {
  words: typeof customer
  /** Where to go afterwards: a path of this shop without its language. */
  next: string
}

type Sent = { resend_after_seconds: number }

const mobilePattern = /^1[3-9]\d{9}$/

/** What a guest put aside joins the basket; it stays here if that fails. */
async function bringBasket(locale: string) {
  const lines = guestLines().map(({ variant_id, quantity }) => ({
    variant_id,
    quantity,
  }))
  if (lines.length) {
    const body = { lines }
    await callStore("basket/merge", locale, { method: "POST", body })
      .then(() => keepGuestLines([]))
      .catch(() => undefined)
  }
}

export function SignInForm({ words, next }: SignInFormProps) {
  const { locale, isRunning, trouble, setTrouble, run } = useAct()
  const [way, setWay] = useState<"code" | "password">("code")
  const [mobile, setMobile] = useState("")
  const [code, setCode] = useState("")
  const [password, setPassword] = useState("")
  const [isSent, setSent] = useState(false)
  const [secondsLeft, waitFor] = useSecondsLeft()
  const codeInput = useRef<HTMLInputElement>(null)

  const hasMobile = () => {
    const isMobile = mobilePattern.test(mobile)
    setTrouble(isMobile ? undefined : words.mobile_wrong)
    return isMobile
  }

  const sendCode = () =>
    run(async () => {
      // One that was sent before this page was left is still good.
      const seconds = secondsToWait(mobile, Date.now()) || (await sendNewCode())
      waitFor(seconds)
      setSent(true)
      codeInput.current?.focus()
    })

  async function sendNewCode() {
    const call = { method: "POST", body: { mobile } } as const
    const { resend_after_seconds: seconds } = await callStore<Sent>(
      "sign-in/codes",
      locale,
      call
    )
    keepSentCode({ mobile, again_at: Date.now() + seconds * 1000 })
    return seconds
  }

  const signIn = (body: object) =>
    run(async () => {
      await callBackend("/api/session/shop", locale, { method: "POST", body })
      await bringBasket(locale)
      // A full load: nothing read for a former session survives it.
      window.location.assign(localePath(locale, next))
    })

  /** Typed, pasted or filled in by the phone: six digits are enough. */
  function takeCode(text: string) {
    const digits = text.replace(/\D/g, "").slice(0, 6)
    setCode(digits)
    if (digits.length === 6 && !isRunning && hasMobile()) {
      void signIn({ mobile, code: digits })
    }
  }

  function submit() {
    if (!hasMobile()) {
      return
    }
    if (way === "password") {
      void signIn({ mobile, password })
    } else if (isSent) {
      void signIn({ mobile, code })
    } else {
      void sendCode()
    }
  }

  const isCode = way === "code"
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Field label={words.mobile}>
        <input
          type="tel"
          inputMode="numeric"
          autoComplete="tel-national"
          maxLength={13}
          required
          value={mobile}
          onChange={(event) =>
            setMobile(event.target.value.replace(/\D/g, "").slice(0, 11))
          }
        />
      </Field>
      {isCode ? (
        <div className={styles.code}>
          <Field label={words.code} hint={isSent ? words.code_sent : undefined}>
            <input
              ref={codeInput}
              inputMode="numeric"
              autoComplete="one-time-code"
              placeholder="······"
              value={code}
              onChange={(event) => takeCode(event.target.value)}
            />
          </Field>
          <Button
            look="secondary"
            disabled={isRunning || secondsLeft > 0}
            onClick={() => {
              if (hasMobile()) {
                void sendCode()
              }
            }}
          >
            {secondsLeft > 0
              ? fill(words.resend_in, { seconds: secondsLeft })
              : isSent
                ? words.resend
                : words.send_code}
          </Button>
        </div>
      ) : (
        <Field label={words.password} hint={words.password_hint}>
          <input
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
      )}
      <div aria-live="assertive">
        {trouble ? (
          <Notice tone="error">
            <p>{trouble}</p>
          </Notice>
        ) : null}
      </div>
      <Button type="submit" disabled={isRunning}>
        {isRunning ? words.signing_in : words.sign_in}
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          setTrouble(undefined)
          setWay(isCode ? "password" : "code")
        }}
      >
        {isCode ? words.by_password : words.by_code}
      </Button>
    </form>
  )
}
