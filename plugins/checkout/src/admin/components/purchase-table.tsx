import { Badge, Button, StatusBadge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { PurchaseState } from "../../types/names"
import type { Listed } from "../lib/purchases"
import { showInstant } from "../lib/show-instant"
import { showYuan } from "../lib/show-yuan"

const COLOURS = {
  awaiting_payment: "orange",
  paid: "blue",
  completed: "green",
  lapsed: "grey",
  cancelled: "grey",
} as const satisfies Record<PurchaseState, string>

export function PurchaseBadge({ state }: { state: PurchaseState }) {
  const { t } = useTranslation("checkout")
  return (
    <StatusBadge color={COLOURS[state]}>
      {t(`purchases.state.${state}`)}
    </StatusBadge>
  )
}

const AMOUNTS = ["goods", "subsidy", "own", "refunded"] as const

type Props = { purchases: Listed[]; onOpen: (id: string) => void }

export function PurchaseTable({ purchases, onOpen }: Props) {
  const { t, i18n } = useTranslation("checkout")
  if (purchases.length === 0) {
    return (
      <Text className="text-ui-fg-muted px-6 py-12">
        {t("purchases.empty")}
      </Text>
    )
  }
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("purchases.number")}</Table.HeaderCell>
          <Table.HeaderCell>{t("purchases.union")}</Table.HeaderCell>
          {AMOUNTS.map((amount) => (
            <Table.HeaderCell key={amount} className="text-right">
              {t(`purchases.${amount}`)}
            </Table.HeaderCell>
          ))}
          <Table.HeaderCell>{t("purchases.placed")}</Table.HeaderCell>
          <Table.HeaderCell>{t("status")}</Table.HeaderCell>
          <Table.HeaderCell />
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {purchases.map((purchase) => (
          <Table.Row key={purchase.id}>
            <Table.Cell>#{purchase.display_id}</Table.Cell>
            <Table.Cell className="max-w-48 truncate">
              {purchase.union_name ?? "—"}
            </Table.Cell>
            {AMOUNTS.map((amount) => (
              <Table.Cell key={amount} className="text-right tabular-nums">
                {showYuan(purchase[`${amount}_fen`])}
              </Table.Cell>
            ))}
            <Table.Cell>
              {showInstant(purchase.created_at, i18n.language)}
            </Table.Cell>
            <Table.Cell>
              <div className="flex items-center gap-x-2">
                <PurchaseBadge state={purchase.state} />
                {purchase.attention.map((one) => (
                  <Badge key={one} size="2xsmall" color="red">
                    {t(`purchases.attention.${one}`)}
                  </Badge>
                ))}
              </div>
            </Table.Cell>
            <Table.Cell className="text-right">
              <Button
                size="small"
                variant="secondary"
                onClick={() => onOpen(purchase.id)}
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
