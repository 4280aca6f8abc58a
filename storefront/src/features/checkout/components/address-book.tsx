"use client"

import type { Address, MaskedAddress } from "@mall/checkout/types"
import { useState } from "react"
import { callStore } from "@/lib/shop/call-store"
import { fill } from "@/lib/shop/fill"
import { useAct } from "@/lib/shop/use-act"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { useQuestion } from "@/ui/use-question"
import type address from "../../../../messages/zh/address.json"
import { AddressForm } from "./address-form"
import styles from "./address.module.css"

interface AddressBookProps {
  words: typeof address
  initial: MaskedAddress[]
  /** With these one is chosen for an order; without, it is a book. */
  chosenId?: string
  onChoose?: (id: string | undefined) => void
}

export function AddressBook({
  words,
  initial,
  chosenId,
  onChoose,
}: AddressBookProps) {
  const { locale, isRunning, trouble, run } = useAct()
  const [addresses, setAddresses] = useState(initial)
  const [open, setOpen] = useState<Address | "new" | undefined>(
    initial.length ? undefined : "new"
  )

  const { ask, question } = useQuestion(words.not_now)

  const edit = (id: string) =>
    run(async () => {
      const answer = await callStore<{ address: Address }>(
        `addresses/${id}`,
        locale
      )
      setOpen(answer.address)
    })

  const forget = async ({ id, recipient_name }: MaskedAddress) => {
    const sure = fill(words.forget_sure, { name: recipient_name })
    if (!(await ask(sure, words.forget))) {
      return
    }
    await run(async () => {
      await callStore(`addresses/${id}`, locale, { method: "DELETE" })
      const left = addresses.filter((one) => one.id !== id)
      setAddresses(left)
      if (chosenId === id) {
        onChoose?.(left[0]?.id)
      }
    })
  }

  return (
    <div className={styles.book}>
      {question}
      {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      <ul className={styles.list}>
        {addresses.map((one) => {
          const facts = (
            <span className={styles.facts}>
              <span className={styles.who}>
                {one.recipient_name} {one.mobile}
                {one.is_default ? (
                  <small className={styles.tag}>{words.default}</small>
                ) : null}
              </span>
              <span>{one.address}</span>
            </span>
          )
          return (
            <li key={one.id}>
              {onChoose ? (
                <label className={styles.choice}>
                  <input
                    type="radio"
                    name="address"
                    checked={one.id === chosenId}
                    onChange={() => onChoose(one.id)}
                  />
                  {facts}
                </label>
              ) : (
                <div className={styles.choice}>{facts}</div>
              )}
              <div className={styles.buttons}>
                <Button
                  look="quiet"
                  disabled={isRunning}
                  onClick={() => void edit(one.id)}
                >
                  {words.edit}
                </Button>
                <Button
                  look="quiet"
                  disabled={isRunning}
                  onClick={() => void forget(one)}
                >
                  {words.forget}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {open ? (
        <AddressForm
          key={open === "new" ? "new" : open.id}
          words={words}
          known={open === "new" ? undefined : open}
          isFirst={addresses.length === 0}
          onKept={(kept, id) => {
            setAddresses(kept)
            setOpen(undefined)
            onChoose?.(id)
          }}
          onCancel={addresses.length ? () => setOpen(undefined) : undefined}
        />
      ) : (
        <Button look="secondary" onClick={() => setOpen("new")}>
          {words.add}
        </Button>
      )}
    </div>
  )
}
