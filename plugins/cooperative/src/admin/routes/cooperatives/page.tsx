import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Shopping } from "@medusajs/icons"
import { Button, Input, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { CreateCooperativeDrawer } from "../../components/create-cooperative-drawer"
import { ListFrame } from "../../components/list-frame"
import { useCooperatives } from "../../lib/cooperatives"
import { PAGE_SIZE } from "../../lib/page-size"

/** All cooperatives that sell here. */
const CooperativesPage = () => {
  const { t } = useTranslation("cooperatives")
  const [q, setQ] = useState("")
  const [page, setPage] = useState(0)
  const [isCreating, setCreating] = useState(false)
  const { data, isError, refetch } = useCooperatives(q, page * PAGE_SIZE)
  return (
    <>
      <ListFrame
        title={t("title")}
        hint={t("hint")}
        filter={
          <div className="flex flex-wrap items-center justify-end gap-2">
            <Input
              type="search"
              size="small"
              aria-label={t("search")}
              placeholder={t("search")}
              value={q}
              onChange={(event) => {
                setQ(event.target.value)
                setPage(0)
              }}
            />
            <Button size="small" onClick={() => setCreating(true)}>
              {t("create")}
            </Button>
          </div>
        }
        count={data?.count}
        page={page}
        onPage={setPage}
        isError={isError}
        onRetry={() => void refetch()}
      >
        {data?.count === 0 ? (
          <Text className="text-ui-fg-muted px-6 py-12">
            {q ? t("noneFound") : t("empty")}
          </Text>
        ) : (
          <div className="overflow-x-auto">
            <Table>
              <Table.Header>
                <Table.Row>
                  <Table.HeaderCell>{t("name")}</Table.HeaderCell>
                  <Table.HeaderCell>{t("kind")}</Table.HeaderCell>
                  <Table.HeaderCell>{t("county")}</Table.HeaderCell>
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {data?.cooperatives.map((one) => (
                  <Table.Row key={one.id}>
                    <Table.Cell>
                      <Link
                        className="text-ui-fg-interactive"
                        to={`/cooperatives/${one.id}`}
                      >
                        {one.name}
                      </Link>
                    </Table.Cell>
                    <Table.Cell>{t(`kindNames.${one.kind}`)}</Table.Cell>
                    <Table.Cell>
                      {one.county_name} {one.county_code}
                    </Table.Cell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </div>
        )}
      </ListFrame>
      {isCreating && (
        <CreateCooperativeDrawer onClose={() => setCreating(false)} />
      )}
    </>
  )
}

export const config = defineRouteConfig({
  label: "title",
  translationNs: "cooperatives",
  icon: Shopping,
})

export default CooperativesPage
