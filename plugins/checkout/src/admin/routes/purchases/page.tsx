import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ShoppingCart } from "@medusajs/icons"
import { Input } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { PURCHASE_STATES, type PurchaseState } from "../../../types/names"
import { ListFrame } from "../../components/list-frame"
import { PurchaseDrawer } from "../../components/purchase-drawer"
import { PurchaseTable } from "../../components/purchase-table"
import { StateSelect } from "../../components/state-select"
import { PAGE_SIZE } from "../../lib/page-size"
import { usePurchases } from "../../lib/purchases"

const ALL = "all"
const ATTENTION = "attention"

const filterOf = (state: string, number: string) => ({
  ...(state === ATTENTION && { attention: true as const }),
  ...(state !== ALL &&
    state !== ATTENTION && { state: state as PurchaseState }),
  ...(/^\d{1,9}$/.test(number) && { display_id: Number(number) }),
})

/** Workers' own orders, as far as their money is the operator's business. */
const PurchasesPage = () => {
  const { t } = useTranslation("checkout")
  const [state, setState] = useState<string>(ALL)
  const [number, setNumber] = useState("")
  const [page, setPage] = useState(0)
  const [openedId, setOpenedId] = useState<string>()
  const { data, isError, refetch } = usePurchases(
    filterOf(state, number),
    page * PAGE_SIZE
  )
  return (
    <>
      <ListFrame
        title={t("purchases.title")}
        hint={t("purchases.hint")}
        filter={
          <div className="flex items-center gap-x-2">
            <Input
              size="small"
              className="w-36"
              inputMode="numeric"
              aria-label={t("purchases.find")}
              placeholder={t("purchases.find")}
              value={number}
              onChange={(event) => {
                setNumber(event.target.value.trim())
                setPage(0)
              }}
            />
            <StateSelect
              label={t("status")}
              value={state}
              options={[
                { value: ALL, label: t("all") },
                { value: ATTENTION, label: t("purchases.attentionOnly") },
                ...PURCHASE_STATES.map((value) => ({
                  value,
                  label: t(`purchases.state.${value}`),
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
        <PurchaseTable purchases={data?.purchases ?? []} onOpen={setOpenedId} />
      </ListFrame>
      {openedId && (
        <PurchaseDrawer
          key={openedId}
          id={openedId}
          onClose={() => setOpenedId(undefined)}
        />
      )}
    </>
  )
}

export const config = defineRouteConfig({
  label: "purchases.title",
  translationNs: "checkout",
  icon: ShoppingCart,
})

export default PurchasesPage
