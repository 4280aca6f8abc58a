import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingTax } from "@medusajs/icons"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  type CorporateTransferState,
  TRANSFER_STATES,
} from "../../../types/names"
import { ListFrame } from "../../components/list-frame"
import { StateSelect } from "../../components/state-select"
import { TransferDrawer } from "../../components/transfer-drawer"
import { TransferTable } from "../../components/transfer-table"
import { PAGE_SIZE } from "../../lib/page-size"
import { useTransfers } from "../../lib/transfers"

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
  return (
    <>
      <ListFrame
        title={t("title")}
        hint={t("hint")}
        filter={
          <StateSelect
            label={t("status")}
            value={state}
            options={[
              { value: ALL, label: t("all") },
              ...TRANSFER_STATES.map((value) => ({
                value,
                label: t(`state.${value}`),
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
        <TransferTable
          transfers={data?.transfers ?? []}
          onOpen={({ id }) => setOpenedId(id)}
        />
      </ListFrame>
      {opened && (
        <TransferDrawer
          key={opened.id}
          transfer={opened}
          onClose={() => setOpenedId(undefined)}
        />
      )}
    </>
  )
}

export const config = defineRouteConfig({
  label: "title",
  translationNs: "gifting",
  icon: BuildingTax,
})

export default CorporateTransfersPage
