"use client"

import { Tag } from "antd"
import { useTranslations } from "next-intl"
import type { MaskedParcel } from "../types"
import styles from "./parcel-cell.module.css"

const colorOf = {
  pending: "gold",
  shipped: "blue",
  received: "green",
  voided: "volcano",
}

/** A parcel in one cell, so that a phone needs no sideways scrolling. */
export function ParcelCell({ parcel }: { parcel: MaskedParcel }) {
  const t = useTranslations("cooperative")
  const who = [parcel.recipient_name, parcel.mobile, parcel.department]
  const tracking = [parcel.carrier_name, ...parcel.tracking_numbers]
  return (
    <div className={styles.parcel}>
      <p className={styles.head}>
        <strong>{parcel.parcel_no}</strong>
        <Tag color={colorOf[parcel.state]}>
          {t(`parcel_states.${parcel.state}`)}
        </Tag>
        <span>{parcel.void_reason ?? tracking.filter(Boolean).join(" ")}</span>
      </p>
      <p className={styles.quiet}>
        {who.filter(Boolean).join(" · ")}
        {parcel.address && ` · ${parcel.address}`}
      </p>
      <p className={styles.quiet}>
        {parcel.goods
          .map(({ title, quantity }) => `${title} × ${quantity}`)
          .join("，")}
      </p>
    </div>
  )
}
