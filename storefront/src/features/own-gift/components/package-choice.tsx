"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { callStore } from "@/lib/shop/call-store"
import { fill } from "@/lib/shop/fill"
import { useAct } from "@/lib/shop/use-act"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/notice"
import type ownGift from "../../../../messages/zh/own-gift.json"
import type { OwnGift } from "../own-gift"
import styles from "./own-gift.module.css"
import { PackageCard } from "./package-card"

interface PackageChoiceProps {
  words: typeof ownGift
  gift: OwnGift
  /** Until when it may be changed, in words. */
  until: string
}

/** One of the packages, confirmed by the bar that stays at the foot. */
export function PackageChoice({ words, gift, until }: PackageChoiceProps) {
  const { locale, isRunning, trouble, run } = useAct()
  const router = useRouter()
  const [picked, setPicked] = useState(gift.package_id)
  const isOpen = gift.is_open && !gift.opted_out_at
  const nameOf = (id: string | null) =>
    gift.packages.find((item) => item.id === id)?.name
  const name = nameOf(picked)
  // Confirming what staff recorded makes it the member's own choice.
  const isKept = picked === gift.package_id && gift.chosen_by === "member"

  const confirm = () =>
    run(async () => {
      await callStore(`gift-rounds/${gift.id}/choice`, locale, {
        method: "PUT",
        body: { package_id: picked },
      })
      router.refresh()
    })

  return (
    <section className={styles.choice} aria-labelledby="packages">
      <h2 id="packages">{words[isOpen ? "choose_one" : "your_gift"]}</h2>
      <div className={styles.cards}>
        {gift.packages.map((item) => (
          <PackageCard
            key={item.id}
            words={words}
            gift={item}
            isDefault={item.id === gift.default_package_id}
            choice={{
              isChosen: item.id === picked,
              isOpen: isOpen && !isRunning,
              onChoose: () => setPicked(item.id),
            }}
          />
        ))}
      </div>
      {isOpen ? (
        <div className={styles.bar}>
          <div aria-live="polite" className={styles.barWords}>
            {trouble ? (
              <Notice tone="error">{trouble}</Notice>
            ) : isKept && name ? (
              <Notice tone="success">
                {fill(words.saved, { package: name, until })}
              </Notice>
            ) : (
              <p>
                {name
                  ? fill(words.picked, { package: name })
                  : words.not_chosen}
              </p>
            )}
          </div>
          <Button
            disabled={!picked || isKept || isRunning}
            onClick={() => void confirm()}
          >
            {words[isRunning ? "saving" : "confirm"]}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
