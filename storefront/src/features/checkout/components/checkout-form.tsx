"use client"

import type {
  MaskedAddress,
  PaymentMethod,
  PurchaseDetail,
  Quote,
  WantedLine,
} from "@mall/checkout/types"
import { useRef, useState } from "react"
import { localePath } from "@/i18n/paths"
import { formatFen } from "@/lib/money"
import { callStore } from "@/lib/shop/call-store"
import { fill } from "@/lib/shop/fill"
import { keepBasketCount } from "@/lib/shop/guest-basket"
import { forgetKey, keyFor } from "@/lib/idempotency"
import { useAct } from "@/lib/shop/use-act"
import { BackendError } from "@/lib/workspace/backend"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/notice"
import type address from "../../../../messages/zh/address.json"
import type checkout from "../../../../messages/zh/checkout.json"
import { AddressBook } from "./address-book"
import { MethodChoice } from "./method-choice"
import { QuotedGoods } from "./quoted-goods"
import { TenderChoice } from "./tender-choice"
import styles from "./checkout-form.module.css"

interface CheckoutFormProps {
  words: typeof checkout
  addressWords: typeof address
  addresses: MaskedAddress[]
  initial: Quote
}

const submission = "mall:checkout"

const wanted = (lines: readonly WantedLine[]) =>
  lines.map(({ variant_id, quantity }) => ({ variant_id, quantity }))

export function CheckoutForm({
  words,
  addressWords,
  addresses,
  initial,
}: CheckoutFormProps) {
  const { locale, isRunning, trouble, setTrouble, run } = useAct()
  const [quote, setQuote] = useState(initial)
  const [addressId, setAddressId] = useState(addresses[0]?.id)
  const [tenders, setTenders] = useState<"auto" | string[]>("auto")
  const [method, setMethod] = useState<PaymentMethod | undefined>(
    initial.payment_methods[0]
  )
  const [isFreshConfirmed, setFreshConfirmed] = useState(false)
  const [isQuoting, setQuoting] = useState(false)
  const turn = useRef(0)
  const addressPart = useRef<HTMLElement>(null)
  const { totals } = quote
  const buyable = quote.lines.filter(({ fault }) => !fault)
  const needsPayment = totals.own_fen > 0

  /** Asks again what the purchase would be; the last question counts. */
  async function ask(id: string | undefined, choice: "auto" | string[]) {
    const mine = ++turn.current
    setQuoting(true)
    const body = {
      lines: wanted(quote.lines),
      tenders: choice,
      ...(id ? { address_id: id } : {}),
    }
    try {
      const answer = await callStore<{ quote: Quote }>(
        "checkout/quote",
        locale,
        { method: "POST", body }
      )
      if (mine === turn.current) {
        setQuote(answer.quote)
        if (!answer.quote.payment_methods.some((one) => one === method)) {
          setMethod(answer.quote.payment_methods[0])
        }
      }
    } finally {
      if (mine === turn.current) {
        setQuoting(false)
      }
    }
  }

  async function place() {
    const body = {
      lines: wanted(buyable),
      address_id: addressId,
      tenders,
      expected_own_fen: totals.own_fen,
      ...(needsPayment ? { payment_method: method } : {}),
      fresh_goods_confirmed: isFreshConfirmed,
      return_url: window.location.origin + localePath(locale, "/orders/return"),
    }
    const idempotencyKey = keyFor(submission, body)
    try {
      const { purchase } = await callStore<{ purchase: PurchaseDetail }>(
        "checkout",
        locale,
        { method: "POST", body, idempotencyKey }
      )
      forgetKey(submission)
      keepBasketCount(quote.lines.filter(({ fault }) => fault))
      const path =
        purchase.state === "awaiting_payment"
          ? `/orders/${purchase.id}/pay`
          : `/orders/${purchase.id}`
      window.location.assign(localePath(locale, path))
    } catch (error) {
      const isAnswered =
        error instanceof BackendError &&
        error.status >= 400 &&
        error.status < 500
      if (isAnswered) {
        forgetKey(submission)
        await ask(addressId, tenders).catch(() => undefined)
      }
      throw error
    }
  }

  function submit() {
    if (!addressId) {
      setTrouble(words.address_missing)
      addressPart.current?.scrollIntoView({ block: "start" })
      addressPart.current?.focus({ preventScroll: true })
    } else if (quote.needs_fresh_confirmation && !isFreshConfirmed) {
      setTrouble(words.fresh_missing)
    } else if (needsPayment && !method) {
      setTrouble(words.no_methods)
    } else {
      void run(place)
    }
  }

  return (
    <div className={styles.page}>
      <div className={styles.parts}>
        <section className={styles.part} ref={addressPart} tabIndex={-1}>
          <h2>{words.address}</h2>
          {!addressId && trouble === words.address_missing ? (
            <Notice tone="error">{words.address_missing}</Notice>
          ) : null}
          <AddressBook
            words={addressWords}
            initial={addresses}
            chosenId={addressId}
            onChoose={(id) => {
              setAddressId(id)
              void run(() => ask(id, tenders))
            }}
          />
        </section>
        <QuotedGoods words={words} quote={quote} />
        <section className={styles.part}>
          <h2>{words.subsidy}</h2>
          <TenderChoice
            words={words}
            tenders={quote.tenders}
            choice={tenders}
            onChange={(choice) => {
              setTenders(choice)
              void run(() => ask(addressId, choice))
            }}
          />
        </section>
        {needsPayment ? (
          <section className={styles.part}>
            <h2>{words.method}</h2>
            <MethodChoice
              words={words}
              methods={quote.payment_methods}
              chosen={method}
              onChoose={setMethod}
            />
          </section>
        ) : null}
        {quote.needs_fresh_confirmation ? (
          <section className={styles.part}>
            <h2>{words.fresh}</h2>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={isFreshConfirmed}
                onChange={(event) => setFreshConfirmed(event.target.checked)}
              />
              {words.fresh_words}
            </label>
          </section>
        ) : null}
      </div>
      <aside className={styles.sum} aria-label={words.totals}>
        <dl aria-live="polite" aria-busy={isQuoting}>
          <dt>{words.goods_total}</dt>
          <dd>{formatFen(totals.goods_fen)}</dd>
          <dt>{words.delivery_total}</dt>
          <dd>
            {totals.delivery_fen > 0
              ? formatFen(totals.delivery_fen)
              : words.delivery_free}
          </dd>
          {totals.subsidy_fen > 0 ? (
            <>
              <dt>{words.subsidy_total}</dt>
              <dd>−{formatFen(totals.subsidy_fen)}</dd>
            </>
          ) : null}
          <dt className={styles.own}>{words.own_total}</dt>
          <dd className={styles.own}>{formatFen(totals.own_fen)}</dd>
        </dl>
        <div aria-live="assertive">
          {trouble ? <Notice tone="error">{trouble}</Notice> : null}
        </div>
        <Button
          onClick={submit}
          disabled={isRunning || isQuoting || !buyable.length}
        >
          {isQuoting
            ? words.updating
            : isRunning
              ? words.placing
              : fill(needsPayment ? words.place : words.place_free, {
                  amount: formatFen(totals.own_fen),
                })}
        </Button>
        <p className={styles.note}>{words.hours}</p>
      </aside>
    </div>
  )
}
