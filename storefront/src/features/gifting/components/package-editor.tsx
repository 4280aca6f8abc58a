"use client"

import { Button, Drawer, Input, InputNumber } from "antd"
import { Trash2 } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { formatFen } from "@/lib/money"
import type { BackendError } from "@/lib/workspace/backend"
import { Failure } from "@/ui/workspace/failure"
import {
  assistedPercentOf,
  type PackageDraft,
  sumOf,
  withGift,
  withQuantity,
} from "../package-draft"
import type { PackageItem } from "../types"
import { GiftCatalogue } from "./gift-catalogue"
import styles from "./package-editor.module.css"
import { PerHeadBar } from "./per-head-bar"

type Props = {
  initial: PackageDraft
  perHeadFen: number
  error: BackendError | undefined
  isSaving: boolean
  onSave: (draft: PackageDraft) => void
  onClose: () => void
}

/** The catalogue on one side, the box and its total on the other. */
export function PackageEditor(props: Props) {
  const { initial, perHeadFen, error, isSaving, onSave, onClose } = props
  const t = useTranslations("gifting")
  const [name, setName] = useState(initial.name)
  const [items, setItems] = useState<PackageItem[]>(initial.items)
  const isComplete = name.trim() !== "" && items.length > 0
  return (
    <Drawer
      open
      size={1080}
      title={t(initial.key === "new" ? "new_package" : "edit_package")}
      onClose={onClose}
      footer={
        <div className={styles.footer}>
          <Failure error={error} />
          <Button
            type="primary"
            loading={isSaving}
            disabled={!isComplete}
            onClick={() => onSave({ ...initial, name: name.trim(), items })}
          >
            {t("save_package")}
          </Button>
        </div>
      }
    >
      <div className={styles.editor}>
        <GiftCatalogue onAdd={(gift) => setItems(withGift(items, gift))} />
        <section className={styles.box}>
          <label>
            {t("name_of_package")}
            <Input
              value={name}
              maxLength={40}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          {items.length === 0 && <p>{t("box_empty")}</p>}
          <ul className={styles.items}>
            {items.map((item) => (
              <li key={item.variant_id} className={styles.item}>
                <span>
                  {item.product_title}{" "}
                  <span className={styles.quiet}>{item.variant_title}</span>
                  <span className={styles.price}>
                    {formatFen(item.unit_price_fen * item.quantity)}
                  </span>
                </span>
                <InputNumber
                  min={1}
                  max={99}
                  precision={0}
                  size="small"
                  className={styles.quantity}
                  value={item.quantity}
                  aria-label={t("quantity_of", { name: item.product_title })}
                  onChange={(quantity) =>
                    setItems(
                      withQuantity(items, item.variant_id, quantity ?? 1)
                    )
                  }
                />
                <Button
                  type="text"
                  size="small"
                  aria-label={t("take_out", { name: item.product_title })}
                  icon={<Trash2 size={16} aria-hidden />}
                  onClick={() =>
                    setItems(withQuantity(items, item.variant_id, 0))
                  }
                />
              </li>
            ))}
          </ul>
          <PerHeadBar
            totalFen={sumOf(items)}
            perHeadFen={perHeadFen}
            assistedPercent={assistedPercentOf(items)}
          />
        </section>
      </div>
    </Drawer>
  )
}
