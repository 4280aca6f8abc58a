import { Button, StatusBadge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AfterSalesState } from "../../types/names"
import type { Listed } from "../lib/after-sales"
import { showInstant } from "../lib/show-instant"
import { showYuan } from "../lib/show-yuan"

const COLOURS = {
  requested: "orange",
  approved: "green",
  rejected: "red",
  withdrawn: "grey",
} as const satisfies Record<AfterSalesState, string>

export function AfterSalesBadge({ state }: { state: AfterSalesState }) {
  const { t } = useTranslation("checkout")
  return (
    <StatusBadge color={COLOURS[state]}>
      {t(`afterSales.state.${state}`)}
    </StatusBadge>
  )
}

const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0)

type Props = { requests: Listed[]; onOpen: (id: string) => void }

export function AfterSalesTable({ requests, onOpen }: Props) {
  const { t, i18n } = useTranslation("checkout")
  if (requests.length === 0) {
    return (
      <Text className="text-ui-fg-muted px-6 py-12">
        {t("afterSales.empty")}
      </Text>
    )
  }
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("afterSales.order")}</Table.HeaderCell>
          <Table.HeaderCell>{t("afterSales.goods")}</Table.HeaderCell>
          <Table.HeaderCell>{t("reason")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">
            {t("afterSales.asked")}
          </Table.HeaderCell>
          <Table.HeaderCell className="text-right">
            {t("afterSales.granted")}
          </Table.HeaderCell>
          <Table.HeaderCell>{t("afterSales.at")}</Table.HeaderCell>
          <Table.HeaderCell>{t("status")}</Table.HeaderCell>
          <Table.HeaderCell />
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {requests.map((request) => (
          <Table.Row key={request.id}>
            <Table.Cell>#{request.display_id}</Table.Cell>
            <Table.Cell className="max-w-60 truncate">
              {request.lines
                .map(({ product_title }) => product_title)
                .join("、")}
            </Table.Cell>
            <Table.Cell>{t(`afterSales.reasons.${request.reason}`)}</Table.Cell>
            <Table.Cell className="text-right tabular-nums">
              {showYuan(sum(request.lines.map((line) => line.asked_fen)))}
            </Table.Cell>
            <Table.Cell className="text-right tabular-nums">
              {request.state === "approved"
                ? showYuan(sum(request.lines.map((line) => line.granted_fen)))
                : "—"}
            </Table.Cell>
            <Table.Cell>
              {showInstant(request.created_at, i18n.language)}
            </Table.Cell>
            <Table.Cell>
              <AfterSalesBadge state={request.state} />
            </Table.Cell>
            <Table.Cell className="text-right">
              <Button
                size="small"
                variant="secondary"
                onClick={() => onOpen(request.id)}
              >
                {t("open")}
              </Button>
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}
