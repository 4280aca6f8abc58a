"use client"

import { Progress } from "antd"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import type { Consignment } from "../types"
import styles from "./consignment-card.module.css"
import { ConsignmentStateTag } from "./consignment-state-tag"

export function ConsignmentCard({ consignment }: { consignment: Consignment }) {
  const t = useTranslations("cooperative")
  const { id, parcels, parcels_shipped } = consignment
  return (
    <Link className={styles.card} href={`/cooperative/consignments/${id}`}>
      <span className={styles.line}>
        <strong>{consignment.display_no}</strong>
        <ConsignmentStateTag state={consignment.state} />
      </span>
      <span>{consignment.buyer_name}</span>
      <span className={styles.line}>
        <span>{t("due", { on: consignment.due_on ?? "—" })}</span>
        <span>{t("shipped_of", { done: parcels_shipped, all: parcels })}</span>
      </span>
      <Progress
        size="small"
        showInfo={false}
        aria-label={t("shipped_share")}
        percent={Math.floor((parcels_shipped * 100) / Math.max(1, parcels))}
      />
    </Link>
  )
}
