import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ArrowUturnLeft } from "@medusajs/icons"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { AFTER_SALES_STATES, type AfterSalesState } from "../../../types/names"
import { AfterSalesDrawer } from "../../components/after-sales-drawer"
import { AfterSalesTable } from "../../components/after-sales-table"
import { ListFrame } from "../../components/list-frame"
import { StateSelect } from "../../components/state-select"
import { useAfterSalesList } from "../../lib/after-sales"
import { PAGE_SIZE } from "../../lib/page-size"

const ALL = "all"

/** Where the operator decides what workers ask back. */
const AfterSalesPage = () => {
  const { t } = useTranslation("checkout")
  const [state, setState] = useState<string>("requested")
  const [page, setPage] = useState(0)
  const [openedId, setOpenedId] = useState<string>()
  const { data, isError, refetch } = useAfterSalesList(
    state === ALL ? undefined : (state as AfterSalesState),
    page * PAGE_SIZE
  )
  return (
    <>
      <ListFrame
        title={t("afterSales.title")}
        hint={t("afterSales.hint")}
        filter={
          <StateSelect
            label={t("status")}
            value={state}
            options={[
              { value: ALL, label: t("all") },
              ...AFTER_SALES_STATES.map((value) => ({
                value,
                label: t(`afterSales.state.${value}`),
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
        <AfterSalesTable
          requests={data?.after_sales ?? []}
          onOpen={setOpenedId}
        />
      </ListFrame>
      {openedId && (
        <AfterSalesDrawer
          key={openedId}
          id={openedId}
          onClose={() => setOpenedId(undefined)}
        />
      )}
    </>
  )
}

export const config = defineRouteConfig({
  label: "afterSales.title",
  translationNs: "checkout",
  icon: ArrowUturnLeft,
})

export default AfterSalesPage
