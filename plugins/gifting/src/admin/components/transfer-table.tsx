import { Button, StatusBadge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CorporateTransferState } from "../../types/names"
import { showYuan } from "../lib/show-yuan"
import type { Transfer } from "../lib/transfers"

const COLOURS = {
  awaiting_receipt: "grey",
  receipt_uploaded: "orange",
  confirmed: "green",
  rejected: "red",
  cancelled: "grey",
} as const satisfies Record<CorporateTransferState, string>

type Props = {
  transfers: Transfer[]
  onOpen: (transfer: Transfer) => void
  onStray: (transfer: Transfer) => void
}

export function TransferTable({ transfers, onOpen, onStray }: Props) {
  const { t, i18n } = useTranslation("gifting")
  if (transfers.length === 0) {
    return <Text className="text-ui-fg-muted px-6 py-12">{t("empty")}</Text>
  }
  const shown = (instant: string | null) =>
    instant
      ? new Date(instant).toLocaleString(i18n.language === "en" ? "en" : "zh", {
          timeZone: "Asia/Shanghai",
          dateStyle: "short",
          timeStyle: "short",
        })
      : "—"
  return (
    <div className="overflow-x-auto">
      <Table className="min-w-[1100px]">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("union")}</Table.HeaderCell>
            <Table.HeaderCell>{t("round")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("amount")}
            </Table.HeaderCell>
            <Table.HeaderCell>{t("code")}</Table.HeaderCell>
            <Table.HeaderCell>{t("uploaded")}</Table.HeaderCell>
            <Table.HeaderCell>{t("payBy")}</Table.HeaderCell>
            <Table.HeaderCell>{t("status")}</Table.HeaderCell>
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {transfers.map((transfer) => (
            <Table.Row key={transfer.id}>
              <Table.Cell>{transfer.union_name}</Table.Cell>
              <Table.Cell>{transfer.round_name}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {showYuan(transfer.amount_fen)}
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap font-mono">
                {transfer.identification_code}
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                {shown(transfer.uploaded_at)}
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                {transfer.pay_by ?? "—"}
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                {transfer.overdue_at && (
                  <StatusBadge color="red">{t("overdue")}</StatusBadge>
                )}
                <StatusBadge color={COLOURS[transfer.state]}>
                  {t(`state.${transfer.state}`)}
                </StatusBadge>
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap text-right">
                <Button
                  size="small"
                  variant="transparent"
                  onClick={() => onStray(transfer)}
                >
                  {t("stray.open")}
                </Button>
                {transfer.receipt_name && (
                  <Button
                    size="small"
                    variant="secondary"
                    onClick={() => onOpen(transfer)}
                  >
                    {t("open")}
                  </Button>
                )}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
