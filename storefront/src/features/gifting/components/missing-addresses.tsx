"use client"

import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import type { RuleReport } from "../types"
import styles from "./check-panel.module.css"

type Props = { roundId: string; missing: RuleReport["without_address"] }

/** Whom a parcel to the home would not reach, and where that is mended. */
export function MissingAddresses({ roundId, missing }: Props) {
  const t = useTranslations("gifting")
  if (missing.count === 0) {
    return null
  }
  const rest = missing.count - missing.members.length
  return (
    <p className={styles.missing}>
      {missing.members
        .map(({ name, staff_number }) =>
          staff_number ? `${name}（${staff_number}）` : name
        )
        .join(t("list_separator"))}
      {rest > 0 && t("and_more", { count: rest })}{" "}
      <Link href={`/union/roster?address=missing&round=${roundId}`}>
        {t("mend_addresses")}
      </Link>
    </p>
  )
}
