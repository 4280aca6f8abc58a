import { defineRouteConfig } from "@medusajs/admin-sdk"
import { BuildingTax } from "@medusajs/icons"
import { Input } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import {
  type CorporateTransferState,
  TRANSFER_STATES,
} from "../../../types/names"
import { ListFrame } from "../../components/list-frame"
import { StateSelect } from "../../components/state-select"
import { StrayRemittanceDrawer } from "../../components/stray-remittance-drawer"
import { TransferDrawer } from "../../components/transfer-drawer"
import { TransferTable } from "../../components/transfer-table"
import { PAGE_SIZE } from "../../lib/page-size"
import { type Transfer, useTransfers } from "../../lib/transfers"

const ALL = "all"

/** Where the operator confirms the money of unions, waiting ones first. */
const CorporateTransfersPage = () => {
  const { t } = useTranslation("gifting")
  const [state, setState] = useState<string>("receipt_uploaded")
  const [page, setPage] = useState(0)
  const [code, setCode] = useState("")
  const [openedId, setOpenedId] = useState<string>()
  const [stray, setStray] = useState<Transfer>()
  const { data, isError, refetch } = useTransfers({
    offset: page * PAGE_SIZE,
    // Whoever looks for a code wants it found, whatever became of it.
    ...(code
      ? { identification_code: code }
      : state !== ALL && { state: state as CorporateTransferState }),
  })
  // Always the transfer as it is now: its receipt may be replaced meanwhile.
  const opened = data?.transfers.find(({ id }) => id === openedId)
  return (
    <>
      <ListFrame
        title={t("title")}
        hint={t("hint")}
        filter={
          <div className="flex items-center gap-x-4">
            <Input
              type="search"
              size="small"
              className="w-44"
              aria-label={t("stray.search")}
              placeholder={t("stray.search")}
              maxLength={30}
              value={code}
              onChange={(event) => {
                setCode(event.target.value.trim())
                setPage(0)
              }}
            />
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
          </div>
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
          onStray={setStray}
        />
      </ListFrame>
      {stray && (
        <StrayRemittanceDrawer
          key={stray.id}
          transfer={stray}
          onClose={() => setStray(undefined)}
        />
      )}
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
