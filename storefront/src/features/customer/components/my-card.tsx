"use client"

import Link from "next/link"
import { useEffect, useState, useSyncExternalStore } from "react"
import { localePath } from "@/i18n/paths"
import { callStore } from "@/lib/shop/call-store"
import { isSignedIn } from "@/lib/shop/signed-in"
import { useShopLocale } from "@/lib/shop/use-shop-locale"
import { Skeleton } from "@/ui/skeleton"
import type customer from "../../../../messages/zh/customer.json"
import type { Allowance, Membership } from "../account"
import { PursesLeft } from "./purses-left"
import styles from "./my-card.module.css"

type Facts = {
  member: Membership | null
  /** Null where this mall gives no subsidies or does not say. */
  allowances: Allowance[] | null
}

const never = () => () => undefined

/**
 * What a signed-in worker's union gives them, on a page that is the same for
 * everybody and cached: asked for by the browser, once it says so. The mall's
 * front page is no place for an outage of this, so it then shows nothing.
 */
export function MyCard({ words }: { words: typeof customer }) {
  const locale = useShopLocale()
  const isHere = useSyncExternalStore(never, isSignedIn, () => false)
  const [facts, setFacts] = useState<Facts | "none">()
  useEffect(() => {
    if (!isHere) {
      return
    }
    const read = <T,>(path: string) =>
      callStore<T>(path, locale).catch(() => null)
    void Promise.all([
      read<{ membership: Membership | null }>("membership"),
      read<{ allowances: Allowance[] }>("allowances"),
    ]).then(([membership, purses]) => {
      const member = membership?.membership ?? null
      const allowances = purses?.allowances ?? null
      setFacts(member || allowances ? { member, allowances } : "none")
    })
  }, [isHere, locale])
  if (!isHere || facts === "none") {
    return null
  }
  if (!facts) {
    return (
      <div className={styles.card}>
        <Skeleton height="3.5rem" />
      </div>
    )
  }
  const usable = facts.allowances?.filter((purse) => purse.is_usable) ?? []
  return (
    <section className={styles.card} aria-label={words.card}>
      <div>
        <p className={styles.union}>{facts.member?.union.name ?? words.card}</p>
        <p className={styles.note}>{facts.member?.department}</p>
      </div>
      {facts.allowances ? <PursesLeft words={words} purses={usable} /> : null}
      <Link href={localePath(locale, "/orders")} prefetch={false}>
        {words.card_more}
      </Link>
    </section>
  )
}
