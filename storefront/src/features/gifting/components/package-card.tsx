"use client"

import { Button, Tag } from "antd"
import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { assistedPercentOf } from "../package-draft"
import type { Package } from "../types"
import styles from "./package-card.module.css"
import { PerHeadBar } from "./per-head-bar"

type Props = {
  gifts: Package
  perHeadFen: number
  /** Members who do not choose get this one. */
  isDefault: boolean
  onEdit?: () => void
  onMakeDefault?: () => void
  onRemove?: () => void
}

export function PackageCard(props: Props) {
  const { gifts, perHeadFen, isDefault, onEdit, onMakeDefault, onRemove } =
    props
  const t = useTranslations("gifting")
  return (
    <article className={styles.card}>
      <h3 className={styles.name}>
        {gifts.name} {isDefault && <Tag>{t("default_package")}</Tag>}
      </h3>
      <ul className={styles.items}>
        {gifts.items.map((item) => (
          <li key={item.variant_id} className={styles.item}>
            <span>
              {item.product_title}{" "}
              <span className={styles.quiet}>{item.variant_title}</span>
              <span className={styles.origin}>
                {item.county_name}
                {item.is_assisted && ` · ${t("assisted")}`}
              </span>
            </span>
            <span className={styles.price}>
              {formatFen(item.unit_price_fen)} × {item.quantity}
            </span>
          </li>
        ))}
      </ul>
      <PerHeadBar
        totalFen={gifts.total_fen}
        perHeadFen={perHeadFen}
        assistedPercent={assistedPercentOf(gifts.items)}
      />
      {onEdit && (
        <p className={styles.actions}>
          <Button size="small" onClick={onEdit}>
            {t("edit_package")}
          </Button>
          {onMakeDefault && (
            <Button size="small" onClick={onMakeDefault}>
              {t("make_default")}
            </Button>
          )}
          {onRemove && (
            <Button size="small" type="text" danger onClick={onRemove}>
              {t("remove_package")}
            </Button>
          )}
        </p>
      )}
    </article>
  )
}
