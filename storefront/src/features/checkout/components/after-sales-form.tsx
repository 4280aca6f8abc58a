"use client"

import type { AfterSalesReason, PurchaseLine } from "@mall/checkout/types"
import { useState } from "react"
import { localePath } from "@/i18n/paths"
import { formatFen } from "@/lib/money"
import { callStore } from "@/lib/shop/call-store"
import { fill } from "@/lib/shop/fill"
import { useAct } from "@/lib/shop/use-act"
import { Button } from "@/ui/button"
import { Field } from "@/ui/field"
import { Notice } from "@/ui/notice"
import { Stepper } from "@/ui/stepper"
import type afterSales from "../../../../messages/zh/after-sales.json"
import { photoFault, photoLimits, photoTypes } from "../photo-limits"
import styles from "./after-sales.module.css"

interface AfterSalesFormProps {
  words: typeof afterSales
  purchaseId: string
  lines: PurchaseLine[]
  reasons: { value: AfterSalesReason; name: string }[]
}

type Photo = { id: string; url: string }

/** The most that can go back for so many of a line, in fen. */
const refundableFen = (line: PurchaseLine, quantity: number) =>
  Math.min(line.amount_fen - line.refunded_fen, line.unit_price_fen * quantity)

export function AfterSalesForm({
  words,
  purchaseId,
  lines,
  reasons,
}: AfterSalesFormProps) {
  const { locale, isRunning, trouble, setTrouble, run } = useAct()
  const [quantities, setQuantities] = useState<Record<string, number>>({})
  const [reason, setReason] = useState(reasons[0]?.value)
  const [note, setNote] = useState("")
  const [photos, setPhotos] = useState<Photo[]>([])
  const [isUploading, setUploading] = useState(false)
  const limits = { count: photoLimits.count, mb: photoLimits.mb }

  const toggle = (id: string, isChosen: boolean) =>
    setQuantities((had) =>
      isChosen
        ? { ...had, [id]: 1 }
        : Object.fromEntries(Object.entries(had).filter(([key]) => key !== id))
    )

  async function upload(files: File[]) {
    let count = photos.length
    for (const file of files) {
      const fault = photoFault(file, count)
      if (fault) {
        const sentence = {
          type: words.photo_type,
          large: words.photo_large,
          many: words.photos_many,
        }[fault]
        setTrouble(fill(sentence, { ...limits, name: file.name }))
        return
      }
      const body = new FormData()
      body.set("file", file)
      const { photo } = await callStore<{ photo: { id: string } }>(
        `purchases/${purchaseId}/photos`,
        locale,
        { method: "POST", body }
      )
      const shown = { id: photo.id, url: URL.createObjectURL(file) }
      setPhotos((had) => [...had, shown])
      count += 1
    }
  }

  function choose(files: FileList | null) {
    const chosen = [...(files ?? [])]
    setUploading(true)
    void run(() => upload(chosen)).finally(() => setUploading(false))
  }

  function submit() {
    const asked = Object.entries(quantities).map(
      ([consignment_line_id, quantity]) => ({ consignment_line_id, quantity })
    )
    if (!asked.length) {
      setTrouble(words.line_missing)
      return
    }
    void run(async () => {
      await callStore(`purchases/${purchaseId}/after-sales`, locale, {
        method: "POST",
        body: {
          reason,
          note,
          lines: asked,
          photo_ids: photos.map(({ id }) => id),
        },
      })
      window.location.assign(localePath(locale, `/orders/${purchaseId}`))
    })
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <fieldset className={styles.lines}>
        <legend>{words.line}</legend>
        {lines.map((line) => {
          const id = line.consignment_line_id
          const quantity = quantities[id]
          return (
            <div key={id} className={styles.line}>
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={quantity !== undefined}
                  onChange={(event) => toggle(id, event.target.checked)}
                />
                <span>
                  {line.product_title}
                  <small>
                    {line.variant_title} × {line.quantity}
                  </small>
                </span>
              </label>
              {quantity === undefined ? null : (
                <div className={styles.quantity}>
                  <Stepper
                    label={fill(words.quantity_of, {
                      product: line.product_title,
                    })}
                    less={words.less}
                    more={words.more}
                    value={quantity}
                    max={line.quantity}
                    onChange={(value) =>
                      setQuantities((had) => ({ ...had, [id]: value }))
                    }
                  />
                  <span className={styles.note}>
                    {fill(words.refundable, {
                      amount: formatFen(refundableFen(line, quantity)),
                    })}
                  </span>
                </div>
              )}
            </div>
          )
        })}
      </fieldset>
      <Field label={words.reason}>
        <select
          value={reason}
          onChange={(event) =>
            setReason(event.target.value as AfterSalesReason)
          }
        >
          {reasons.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label={words.note} hint={words.note_hint}>
        <textarea
          rows={3}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Field label={words.photos} hint={fill(words.photos_hint, limits)}>
        <input
          type="file"
          accept={photoTypes.join(",")}
          multiple
          disabled={isUploading}
          onChange={(event) => {
            choose(event.target.files)
            event.target.value = ""
          }}
        />
      </Field>
      {photos.length ? (
        <ul className={styles.photos}>
          {photos.map(({ id, url }, index) => (
            <li key={id}>
              {/* eslint-disable-next-line @next/next/no-img-element -- a photo on the reader's own device */}
              <img src={url} alt="" width={72} height={72} />
              <button
                type="button"
                aria-label={fill(words.photo_remove, { number: index + 1 })}
                onClick={() =>
                  setPhotos((had) => had.filter((one) => one.id !== id))
                }
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div aria-live="assertive">
        {trouble ? <Notice tone="error">{trouble}</Notice> : null}
      </div>
      <Button type="submit" disabled={isRunning}>
        {isUploading
          ? words.uploading
          : isRunning
            ? words.submitting
            : words.submit}
      </Button>
    </form>
  )
}
