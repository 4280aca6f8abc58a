"use client"

import { Button } from "antd"
import { Printer } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { dateOf } from "@/lib/civil-date"
import { useAction } from "@/lib/workspace/use-action"
import { useBackend } from "@/lib/workspace/use-backend"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { BackLink } from "@/ui/workspace/back-link"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Failure } from "@/ui/workspace/failure"
import { PageHead } from "@/ui/workspace/page-head"
import type { ReceiptLine, ReceiptSheet, RoundDetail } from "../types"
import styles from "./receipt-sheet-page.module.css"

/**
 * The receipt sheet as it is printed and signed, A4 upright. Fetching it is
 * put on record, so it is fetched once and only when asked for.
 */
export function ReceiptSheetPage({ id }: { id: string }) {
  const t = useTranslations("gifting")
  const { union } = useUnionStaff()
  const path = `/gift-rounds/${id}`
  const round = useBackend<{ gift_round: RoundDetail }>(path)
  const printing = useAction()
  const [lines, setLines] = useState<ReceiptLine[]>()
  const name = round.data?.gift_round.name ?? ""

  async function fetchSheet() {
    const sheet = await printing.run<ReceiptSheet>(
      `${path}/receipt-sheet/print`
    )
    setLines(sheet?.lines)
  }

  return (
    <>
      <PageHead
        above={<BackLink href={`/union/gift-rounds/${id}`}>{name}</BackLink>}
        title={t("sheet_title", { round: name })}
        note={
          lines &&
          t("sheet_note", { union: union?.name ?? "", count: lines.length })
        }
      >
        {lines && (
          <Button
            icon={<Printer size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            {t("print")}
          </Button>
        )}
      </PageHead>
      <Failure error={printing.error} />
      {lines ? (
        <PrintedSheet lines={lines} />
      ) : (
        <EmptyHint text={t("sheet_recorded")}>
          <Button
            type="primary"
            loading={printing.isRunning}
            onClick={fetchSheet}
          >
            {t("fetch_sheet")}
          </Button>
        </EmptyHint>
      )}
    </>
  )
}

function PrintedSheet({ lines }: { lines: ReceiptLine[] }) {
  const t = useTranslations("gifting")
  return (
    <>
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
  )
}
