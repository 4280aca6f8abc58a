"use client"

import type { Basket, PricedLine } from "@mall/checkout/types"
import { useEffect, useRef, useState } from "react"
import {
  guestLines,
  keepBasketCount,
  keepSeenPrices,
  seenPrices,
} from "@/lib/shop/guest-basket"
import { useAct } from "@/lib/shop/use-act"
import { keepBasket, mergeGuestLines, priceGuestLines } from "./change-basket"

/** How long a reader's counting may rest before it is sent. */
const restMs = 500

/**
 * The lines on screen. A change shows at once and is sent when the counting
 * rests; of answers that cross, only the last counts.
 */
export function useBasket(initial: Basket | null) {
  const { locale, trouble, run } = useAct()
  const [lines, setLines] = useState<PricedLine[] | null>(
    initial?.lines ?? null
  )
  const [prices, setPrices] = useState<Record<string, number>>({})
  const [isSaving, setSaving] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const turn = useRef(0)

  function show(answer: PricedLine[]) {
    setLines(answer)
    keepBasketCount(answer)
    const seen = seenPrices()
    const known = answer.flatMap(({ variant_id, goods }) => {
      const fen = seen[variant_id] ?? goods?.unit_price_fen
      return typeof fen === "number" ? [[variant_id, fen] as const] : []
    })
    keepSeenPrices(Object.fromEntries(known))
    setPrices(Object.fromEntries(known))
  }

  function load() {
    void run(async () => {
      const merged = initial ? await mergeGuestLines(locale) : undefined
      const own = merged ?? initial?.lines
      show(own ?? (await priceGuestLines(guestLines(), locale)))
    })
  }
  const firstLoad = useRef(load)
  useEffect(() => firstLoad.current(), [])

  /** What is counted but not sent yet is sent when the page is left. */
  const unsent = useRef<() => void>(undefined)
  useEffect(() => {
    const flush = () => unsent.current?.()
    window.addEventListener("pagehide", flush)
    return () => {
      window.removeEventListener("pagehide", flush)
      flush()
    }
  }, [])

  function change(next: PricedLine[]) {
    setLines(next)
    setSaving(true)
    clearTimeout(timer.current)
    const mine = ++turn.current
    const send = () => {
      clearTimeout(timer.current)
      unsent.current = undefined
      void run(async () => {
        const answer = await keepBasket(next, locale)
        if (mine === turn.current) {
          show(answer)
        }
      }).finally(() => mine === turn.current && setSaving(false))
    }
    unsent.current = send
    timer.current = setTimeout(send, restMs)
  }

  return {
    lines,
    trouble,
    isSaving,
    /** The price that was shown before, where it is another one now. */
    formerPrice: ({ variant_id, goods }: PricedLine) => {
      const seen = prices[variant_id]
      const now = goods?.unit_price_fen
      return seen !== undefined && typeof now === "number" && seen !== now
        ? seen
        : undefined
    },
    acceptPrice: ({ variant_id, goods }: PricedLine) => {
      const now = goods?.unit_price_fen
      if (typeof now === "number") {
        const next = { ...seenPrices(), [variant_id]: now }
        keepSeenPrices(next)
        setPrices(next)
      }
    },
    setQuantity: (variant_id: string, quantity: number) =>
      change(
        (lines ?? []).map((line) =>
          line.variant_id === variant_id ? { ...line, quantity } : line
        )
      ),
    remove: (variant_id: string) =>
      change((lines ?? []).filter((line) => line.variant_id !== variant_id)),
    reload: load,
  }
}
