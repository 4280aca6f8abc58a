"use client"

import { Button } from "antd"
import { Printer } from "lucide-react"
import { useTranslations } from "next-intl"
import { dateOf } from "@/lib/civil-date"
import { useBackend } from "@/lib/workspace/use-backend"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { BackLink } from "@/ui/workspace/back-link"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import type { RoundDetail } from "../types"
import { useReceiptSheet } from "../use-receipt-sheet"
import styles from "./receipt-sheet-page.module.css"

/** The receipt sheet as it is printed and signed, A4 upright. */
export function ReceiptSheetPage({ id }: { id: string }) {
  const t = useTranslations("gifting")
  const { union } = useUnionStaff()
  const round = useBackend<{ gift_round: RoundDetail }>(`/gift-rounds/${id}`)
  const query = useReceiptSheet(id)
  const name = round.data?.gift_round.name ?? ""
  return (
    <Loaded query={query} rows={14}>
      {(lines) => (
        <>
          <PageHead
            above={
              <BackLink href={`/union/gift-rounds/${id}`}>{name}</BackLink>
            }
            title={t("sheet_title", { round: name })}
            note={t("sheet_note", {
              union: union?.name ?? "",
              count: lines.length,
            })}
          >
            <Button
              icon={<Printer size={16} aria-hidden />}
              onClick={() => window.print()}
            >
              {t("print")}
            </Button>
          </PageHead>
          <div className={styles.scroll}>
            <table className={styles.sheet}>
              <thead>
                <tr>
                  <th>{t("number")}</th>
                  <th>{t("person_name")}</th>
                  <th>{t("department")}</th>
                  <th>{t("goods")}</th>
                  <th>{t("received_on")}</th>
                  <th className={styles.signature}>{t("signature")}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line, index) => (
                  <tr key={line.id}>
                    <td>{index + 1}</td>
                    <td>{line.name}</td>
                    <td>{line.department}</td>
                    <td>{line.goods}</td>
                    <td>{line.received_at ? dateOf(line.received_at) : ""}</td>
                    <td />
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className={styles.foot}>
            <span>{t("sheet_keeper")}</span>
            <span>{t("sheet_chair")}</span>
            <span>{t("sheet_date")}</span>
          </p>
        </>
      )}
    </Loaded>
  )
}
