import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingTax } from "@medusajs/icons"
import {
  Button,
  Container,
  Heading,
  Select,
  Skeleton,
  Table,
  Text,
} from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  type CorporateTransferState,
  TRANSFER_STATES,
} from "../../../types/names"
import { TransferDrawer } from "../../components/transfer-drawer"
import { TransferTable } from "../../components/transfer-table"
import { PAGE_SIZE, useTransfers } from "../../lib/transfers"

const ALL = "all"

/** Where the operator confirms the money of unions, waiting ones first. */
const CorporateTransfersPage = () => {
  const { t } = useTranslation("gifting")
  const [state, setState] = useState<string>("receipt_uploaded")
  const [page, setPage] = useState(0)
  const [openedId, setOpenedId] = useState<string>()
  const { data, isError, refetch } = useTransfers(
    state === ALL ? undefined : (state as CorporateTransferState),
    page * PAGE_SIZE
  )
  // Always the transfer as it is now: its receipt may be replaced meanwhile.
  const opened = data?.transfers.find(({ id }) => id === openedId)
  const count = data?.count ?? 0
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE))

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-6 px-6 py-4">
        <div>
          <Heading>{t("title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("hint")}
          </Text>
        </div>
        <Select
          size="small"
          value={state}
          onValueChange={(value) => {
            setState(value)
            setPage(0)
          }}
        >
          <Select.Trigger className="w-40" aria-label={t("status")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={ALL}>{t("all")}</Select.Item>
            {TRANSFER_STATES.map((value) => (
              <Select.Item key={value} value={value}>
                {t(`state.${value}`)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      {isError ? (
        <div className="flex items-center gap-x-4 px-6 py-12">
          <Text className="text-ui-fg-error">{t("failed")}</Text>
          <Button variant="secondary" onClick={() => void refetch()}>
            {t("retry")}
          </Button>
        </div>
      ) : data ? (
        <>
          <TransferTable
            transfers={data.transfers}
            onOpen={({ id }) => setOpenedId(id)}
          />
          <Table.Pagination
            count={count}
            pageSize={PAGE_SIZE}
            pageIndex={page}
            pageCount={pages}
            canPreviousPage={page > 0}
            canNextPage={page + 1 < pages}
            previousPage={() => setPage(page - 1)}
            nextPage={() => setPage(page + 1)}
          />
        </>
      ) : (
        <Skeleton className="m-6 h-64" />
      )}
      {opened && (
        <TransferDrawer
          key={opened.id}
          transfer={opened}
          onClose={() => setOpenedId(undefined)}
        />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "title",
  translationNs: "gifting",
  icon: BuildingTax,
})

export default CorporateTransfersPage
