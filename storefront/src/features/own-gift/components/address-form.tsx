"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { callStore } from "@/lib/shop/call-store"
import { useAct } from "@/lib/shop/use-act"
import { Button } from "@/ui/button"
import { Field } from "@/ui/field"
import { Notice } from "@/ui/notice"
import type ownGift from "../../../../messages/zh/own-gift.json"
import styles from "./own-gift.module.css"

interface AddressFormProps {
  words: typeof ownGift
  giftId: string
  address: string
}

/** Where this gift goes; the union's roster stays as it is. */
export function AddressForm({ words, giftId, address }: AddressFormProps) {
  const { locale, isRunning, trouble, run } = useAct()
  const router = useRouter()
  const [typed, setTyped] = useState<string>()
  const [isSaved, setSaved] = useState(false)

  const save = () =>
    run(async () => {
      await callStore(`gift-rounds/${giftId}/address`, locale, {
        method: "PUT",
        body: { address: typed },
      })
      setTyped(undefined)
      setSaved(true)
      router.refresh()
    })

  if (typed === undefined) {
    return (
      <div className={styles.form}>
        {isSaved ? <Notice tone="success">{words.address_saved}</Notice> : null}
        <Button
          look="secondary"
          onClick={() => {
            setSaved(false)
            setTyped(address)
          }}
        >
          {words.edit_address}
        </Button>
      </div>
    )
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field label={words.address} hint={words.address_hint}>
        <textarea
          rows={3}
          maxLength={200}
          required
          autoComplete="street-address"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      <div className={styles.buttons}>
        <Button type="submit" disabled={isRunning}>
          {words[isRunning ? "saving" : "save_address"]}
        </Button>
        <Button look="quiet" onClick={() => setTyped(undefined)}>
          {words.keep_address}
        </Button>
      </div>
    </form>
  )
}
