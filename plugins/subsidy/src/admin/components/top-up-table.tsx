import { Button, StatusBadge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { TopUpState } from "../../types/names"
import { showYuan } from "../lib/show-yuan"
import type { TopUp } from "../lib/top-ups"

const COLOURS = {
  awaiting_receipt: "grey",
  receipt_uploaded: "orange",
  confirmed: "green",
  rejected: "red",
  withdrawn: "grey",
} as const satisfies Record<TopUpState, string>

type Props = { topUps: TopUp[]; onOpen: (topUp: TopUp) => void }

export function TopUpTable({ topUps, onOpen }: Props) {
  const { t, i18n } = useTranslation("subsidy")
  if (topUps.length === 0) {
    return <Text className="text-ui-fg-muted px-6 py-12">{t("empty")}</Text>
  }
  const shown = (instant: string | null) =>
    instant
      ? new Date(instant).toLocaleString(i18n.language === "en" ? "en" : "zh")
      : "—"
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("union")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">
            {t("amount")}
          </Table.HeaderCell>
          <Table.HeaderCell>{t("code")}</Table.HeaderCell>
          <Table.HeaderCell>{t("uploaded")}</Table.HeaderCell>
          <Table.HeaderCell>{t("status")}</Table.HeaderCell>
          <Table.HeaderCell />
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {topUps.map((topUp) => (
          <Table.Row key={topUp.id}>
            <Table.Cell>{topUp.union_name}</Table.Cell>
            <Table.Cell className="text-right tabular-nums">
              {showYuan(topUp.amount_fen)}
            </Table.Cell>
            <Table.Cell className="font-mono">
              {topUp.identification_code}
            </Table.Cell>
            <Table.Cell>{shown(topUp.uploaded_at)}</Table.Cell>
            <Table.Cell>
              <StatusBadge color={COLOURS[topUp.state]}>
                {t(`state.${topUp.state}`)}
              </StatusBadge>
            </Table.Cell>
            <Table.Cell className="text-right">
              {topUp.receipt_name && (
                <Button
                  size="small"
                  variant="secondary"
                  onClick={() => onOpen(topUp)}
                >
                  {t("open")}
                </Button>
              )}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}
