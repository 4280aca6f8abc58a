"use client"

import type { Address, AddressInput, MaskedAddress } from "@mall/checkout/types"
import { useState } from "react"
import { callStore } from "@/lib/shop/call-store"
import { useAct } from "@/lib/shop/use-act"
import { Button } from "@/ui/button"
import { Field } from "@/ui/field"
import { Notice } from "@/ui/notice"
import type address from "../../../../messages/zh/address.json"
import { RegionPicker } from "./region-picker"
import styles from "./address.module.css"

interface AddressFormProps {
  words: typeof address
  /** The one that is edited; a new one without. */
  known?: Address
  isFirst: boolean
  onKept: (addresses: MaskedAddress[], id: string) => void
  onCancel?: () => void
}

const empty: AddressInput = {
  recipient_name: "",
  mobile: "",
  province_code: "",
  prefecture_code: null,
  county_code: "",
  detail: "",
}

const inputOf = (known: Address): AddressInput => ({
  recipient_name: known.recipient_name,
  mobile: known.mobile,
  province_code: known.province_code,
  prefecture_code: known.prefecture_code,
  county_code: known.county_code,
  detail: known.detail,
  is_default: known.is_default,
})

export function AddressForm({
  words,
  known,
  isFirst,
  onKept,
  onCancel,
}: AddressFormProps) {
  const { locale, isRunning, trouble, setTrouble, run } = useAct()
  const [input, setInput] = useState<AddressInput>(
    known ? inputOf(known) : { ...empty, is_default: isFirst }
  )
  const set = (part: Partial<AddressInput>) =>
    setInput((had) => ({ ...had, ...part }))

  const keep = () =>
    run(async () => {
      const path = known ? `addresses/${known.id}` : "addresses"
      const method = known ? "PUT" : "POST"
      const kept = await callStore<{ address: Address }>(path, locale, {
        method,
        body: input,
      })
      const all = await callStore<{ addresses: MaskedAddress[] }>(
        "addresses",
        locale
      )
      onKept(all.addresses, kept.address.id)
    })

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (/^1[3-9]\d{9}$/.test(input.mobile)) {
          void keep()
        } else {
          setTrouble(words.mobile_wrong)
        }
      }}
    >
      <div className={styles.pair}>
        <Field label={words.recipient}>
          <input
            required
            maxLength={40}
            autoComplete="shipping name"
            value={input.recipient_name}
            onChange={(event) => set({ recipient_name: event.target.value })}
          />
        </Field>
        <Field label={words.mobile}>
          <input
            type="tel"
            inputMode="numeric"
            required
            autoComplete="shipping tel-national"
            value={input.mobile}
            onChange={(event) =>
              set({
                mobile: event.target.value.replace(/\D/g, "").slice(0, 11),
              })
            }
          />
        </Field>
      </div>
      <RegionPicker words={words} value={input} onChange={set} />
      <Field label={words.detail} hint={words.detail_hint}>
        <textarea
          required
          rows={2}
          maxLength={120}
          autoComplete="shipping street-address"
          value={input.detail}
          onChange={(event) => set({ detail: event.target.value })}
        />
      </Field>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={input.is_default ?? false}
          onChange={(event) => set({ is_default: event.target.checked })}
        />
        {words.make_default}
      </label>
      <div aria-live="assertive">
        {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" look="secondary" disabled={isRunning}>
          {words.keep}
        </Button>
        {onCancel ? (
          <Button look="quiet" onClick={onCancel}>
            {words.cancel}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
