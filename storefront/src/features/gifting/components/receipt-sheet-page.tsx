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
import type { ReceiptSheet } from "../types"
import styles from "./receipt-sheet-page.module.css"

/** The receipt sheet as it is printed and signed, A4 upright. */
export function ReceiptSheetPage({ id }: { id: string }) {
  const t = useTranslations("gifting")
  const { union } = useUnionStaff()
  const query = useBackend<ReceiptSheet>(`/gift-rounds/${id}/receipt-sheet`)
  return (
    <Loaded query={query} rows={14}>
      {({ gift_round: round, rows }) => (
        <>
          <PageHead
            above={
              <BackLink href={`/union/gift-rounds/${id}`}>
                {round.name}
              </BackLink>
            }
            title={t("sheet_title", { round: round.name })}
            note={t("sheet_note", {
              union: union?.name ?? "",
              count: rows.length,
            })}
          >
            <Button
              icon={<Printer size={16} aria-hidden />}
              onClick={() => window.print()}
            >
              {t("print")}
            </Button>
          </PageHead>
          <table className={styles.sheet}>
            <thead>
              <tr>
                <th>{t("number")}</th>
                <th>{t("person_name")}</th>
                <th>{t("department")}</th>
                <th>{t("package")}</th>
                <th>{t("received_on")}</th>
                <th className={styles.signature}>{t("signature")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={row.allocation_id}>
                  <td>{index + 1}</td>
                  <td>{row.name}</td>
                  <td>{row.department}</td>
                  <td>{row.package_name}</td>
                  <td>{row.received_at ? dateOf(row.received_at) : ""}</td>
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
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
