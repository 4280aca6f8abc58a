import type { ConsignmentSummary } from "@mall/cooperative/types"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { TruckFast } from "@medusajs/icons"
import { Button, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { CloseShortDrawer } from "../../components/close-short-drawer"
import { ListFrame } from "../../components/list-frame"
import { useOpenConsignments } from "../../lib/consignments"
import { PAGE_SIZE } from "../../lib/page-size"
import { showYuan } from "../../lib/show-yuan"

/** What cooperatives still have to ship, and the way out when they cannot. */
const ConsignmentsPage = () => {
  const { t } = useTranslation("gifting")
  const [page, setPage] = useState(0)
  const [closing, setClosing] = useState<ConsignmentSummary>()
  const { data, isError, refetch } = useOpenConsignments(page * PAGE_SIZE)
  return (
    <>
      <ListFrame
        title={t("consignments.title")}
        hint={t("consignments.hint")}
        count={data?.count}
        page={page}
        onPage={setPage}
        isError={isError}
        onRetry={() => void refetch()}
      >
        {data?.count === 0 ? (
          <Text className="text-ui-fg-muted px-6 py-12">
            {t("consignments.empty")}
          </Text>
        ) : (
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("consignments.number")}</Table.HeaderCell>
                <Table.HeaderCell>
                  {t("consignments.cooperative")}
                </Table.HeaderCell>
                <Table.HeaderCell>{t("union")}</Table.HeaderCell>
                <Table.HeaderCell>{t("consignments.due")}</Table.HeaderCell>
                <Table.HeaderCell className="text-right">
                  {t("consignments.pending")}
                </Table.HeaderCell>
                <Table.HeaderCell className="text-right">
                  {t("amount")}
                </Table.HeaderCell>
                <Table.HeaderCell />
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {data?.consignments.map((consignment) => (
                <Table.Row key={consignment.id}>
                  <Table.Cell className="font-mono">
                    {consignment.display_no}
                  </Table.Cell>
                  <Table.Cell>{consignment.cooperative_name}</Table.Cell>
                  <Table.Cell>{consignment.buyer_name}</Table.Cell>
                  <Table.Cell>{consignment.due_on ?? "—"}</Table.Cell>
                  <Table.Cell className="text-right tabular-nums">
                    {consignment.parcels - consignment.parcels_shipped} /{" "}
                    {consignment.parcels}
                  </Table.Cell>
                  <Table.Cell className="text-right tabular-nums">
                    {showYuan(consignment.amount_fen)}
                  </Table.Cell>
                  <Table.Cell className="text-right">
                    {consignment.source_type === "gift_round" && (
                      <Button
                        size="small"
                        variant="secondary"
                        onClick={() => setClosing(consignment)}
                      >
                        {t("consignments.closeShort")}
                      </Button>
                    )}
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        )}
      </ListFrame>
      {closing && (
        <CloseShortDrawer
          key={closing.id}
          consignment={closing}
          onClose={() => setClosing(undefined)}
        />
      )}
    </>
  )
}

export const config = defineRouteConfig({
  label: "consignments.title",
  translationNs: "gifting",
  icon: TruckFast,
})

export default ConsignmentsPage
