import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CurrencyDollar } from "@medusajs/icons"
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
import { TOP_UP_STATES, type TopUpState } from "../../../types/names"
import { TopUpDrawer } from "../../components/top-up-drawer"
import { TopUpTable } from "../../components/top-up-table"
import { PAGE_SIZE, useTopUps } from "../../lib/top-ups"

const ALL = "all"

/** Where the operator confirms money for unions' funds, waiting ones first. */
const UnionFundTopUpsPage = () => {
  const { t } = useTranslation("subsidy")
  const [state, setState] = useState<string>("receipt_uploaded")
  const [page, setPage] = useState(0)
  const [openedId, setOpenedId] = useState<string>()
  const { data, isError, refetch } = useTopUps(
    state === ALL ? undefined : (state as TopUpState),
    page * PAGE_SIZE
  )
  // Always the top-up as it is now: its receipt may be replaced meanwhile.
  const opened = data?.top_ups.find(({ id }) => id === openedId)
  const pages = Math.max(1, Math.ceil((data?.count ?? 0) / PAGE_SIZE))
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
            {TOP_UP_STATES.map((value) => (
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
      ) : data === undefined ? (
        <Skeleton className="m-6 h-64" />
      ) : (
        <>
          <TopUpTable
            topUps={data.top_ups}
            onOpen={({ id }) => setOpenedId(id)}
          />
          <Table.Pagination
            count={data.count}
            pageSize={PAGE_SIZE}
            pageIndex={page}
            pageCount={pages}
            canPreviousPage={page > 0}
            canNextPage={page + 1 < pages}
            previousPage={() => setPage(page - 1)}
            nextPage={() => setPage(page + 1)}
            translations={{
              of: t("paging.of"),
              results: t("paging.results"),
              pages: t("paging.pages"),
              prev: t("paging.prev"),
              next: t("paging.next"),
            }}
          />
        </>
      )}
      {opened && (
        <TopUpDrawer
          key={opened.id}
          topUp={opened}
          onClose={() => setOpenedId(undefined)}
        />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "title",
  translationNs: "subsidy",
  icon: CurrencyDollar,
})

export default UnionFundTopUpsPage
