import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ReceiptPercent } from "@medusajs/icons"
import { Button, StatusBadge, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type CorporateRefundState, REFUND_STATES } from "../../../types/names"
import { ListFrame } from "../../components/list-frame"
import { PayRefundDrawer } from "../../components/pay-refund-drawer"
import { StateSelect } from "../../components/state-select"
import { PAGE_SIZE } from "../../lib/page-size"
import { type Refund, useRefunds } from "../../lib/refunds"
import { showYuan } from "../../lib/show-yuan"

const ALL = "all"

/** Money the mall's bank owes unions, those waiting longest first. */
const CorporateRefundsPage = () => {
  const { t } = useTranslation("gifting")
  const [state, setState] = useState<string>("owed")
  const [page, setPage] = useState(0)
  const [paying, setPaying] = useState<Refund>()
  const { data, isError, refetch } = useRefunds(
    state === ALL ? undefined : (state as CorporateRefundState),
    page * PAGE_SIZE
  )
  return (
    <>
      <ListFrame
        title={t("refunds.title")}
        hint={t("refunds.hint")}
        filter={
          <StateSelect
            label={t("status")}
            value={state}
            options={[
              { value: ALL, label: t("all") },
              ...REFUND_STATES.map((value) => ({
                value,
                label: t(`refunds.state.${value}`),
              })),
            ]}
            onChange={(value) => {
              setState(value)
              setPage(0)
            }}
          />
        }
        count={data?.count}
        page={page}
        onPage={setPage}
        isError={isError}
        onRetry={() => void refetch()}
      >
        {data?.count === 0 ? (
          <Text className="text-ui-fg-muted px-6 py-12">
            {t("refunds.empty")}
          </Text>
        ) : (
          <RefundTable refunds={data?.refunds ?? []} onPay={setPaying} />
        )}
      </ListFrame>
      {paying && (
        <PayRefundDrawer
          key={paying.id}
          refund={paying}
          onClose={() => setPaying(undefined)}
        />
      )}
    </>
  )
}

type TableProps = { refunds: Refund[]; onPay: (refund: Refund) => void }

function RefundTable({ refunds, onPay }: TableProps) {
  const { t } = useTranslation("gifting")
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("union")}</Table.HeaderCell>
          <Table.HeaderCell>{t("round")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">
            {t("amount")}
          </Table.HeaderCell>
          <Table.HeaderCell>{t("refunds.reason")}</Table.HeaderCell>
          <Table.HeaderCell>{t("refunds.reference")}</Table.HeaderCell>
          <Table.HeaderCell>{t("status")}</Table.HeaderCell>
          <Table.HeaderCell />
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {refunds.map((refund) => (
          <Table.Row key={refund.id}>
            <Table.Cell>{refund.union_name}</Table.Cell>
            <Table.Cell>{refund.round_name}</Table.Cell>
            <Table.Cell className="text-right tabular-nums">
              {showYuan(refund.amount_fen)}
            </Table.Cell>
            <Table.Cell>{refund.reason}</Table.Cell>
            <Table.Cell>
              {[refund.paid_on, refund.bank_reference]
                .filter(Boolean)
                .join(" ") || "—"}
            </Table.Cell>
            <Table.Cell>
              <StatusBadge color={refund.state === "paid" ? "green" : "orange"}>
                {t(`refunds.state.${refund.state}`)}
              </StatusBadge>
            </Table.Cell>
            <Table.Cell className="text-right">
              {refund.state === "owed" && (
                <Button
                  size="small"
                  variant="secondary"
                  onClick={() => onPay(refund)}
                >
                  {t("refunds.note")}
                </Button>
              )}
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

export const config = defineRouteConfig({
  label: "refunds.title",
  translationNs: "gifting",
  icon: ReceiptPercent,
})

export default CorporateRefundsPage
