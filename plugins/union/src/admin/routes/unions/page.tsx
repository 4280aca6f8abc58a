import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Buildings } from "@medusajs/icons"
import { Button, Input, StatusBadge, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { CreateUnionDrawer } from "../../components/create-union-drawer"
import { LevelSelect } from "../../components/level-select"
import { ListFrame } from "../../components/list-frame"
import { PAGE_SIZE } from "../../lib/page-size"
import { useUnions } from "../../lib/unions"

/** All unions of the province, in the order of the tree. */
const UnionsPage = () => {
  const { t } = useTranslation("unions")
  const [q, setQ] = useState("")
  const [level, setLevel] = useState("")
  const [page, setPage] = useState(0)
  const [isCreating, setCreating] = useState(false)
  const { data, isError, refetch } = useUnions({
    q,
    level,
    offset: page * PAGE_SIZE,
  })
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
            <LevelSelect
              any={t("allLevels")}
              value={level}
              onChange={(chosen) => {
                setLevel(chosen)
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
            {q || level ? t("noneFound") : t("empty")}
          </Text>
        ) : (
          <div className="overflow-x-auto">
            <Table>
              <Table.Header>
                <Table.Row>
                  <Table.HeaderCell>{t("name")}</Table.HeaderCell>
                  <Table.HeaderCell>{t("level")}</Table.HeaderCell>
                  <Table.HeaderCell>{t("parent")}</Table.HeaderCell>
                  <Table.HeaderCell>{t("code")}</Table.HeaderCell>
                  <Table.HeaderCell className="text-right">
                    {t("staffCount")}
                  </Table.HeaderCell>
                  <Table.HeaderCell>{t("state")}</Table.HeaderCell>
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {data?.unions.map((union) => (
                  <Table.Row key={union.id}>
                    <Table.Cell>
                      <Link
                        className="text-ui-fg-interactive"
                        to={`/unions/${union.id}`}
                      >
                        {union.name}
                      </Link>
                    </Table.Cell>
                    <Table.Cell>{t(`levels.${union.level}`)}</Table.Cell>
                    <Table.Cell>{union.parent_name ?? "—"}</Table.Cell>
                    <Table.Cell>{union.code ?? "—"}</Table.Cell>
                    <Table.Cell className="text-right tabular-nums">
                      {union.active_staff}
                    </Table.Cell>
                    <Table.Cell>
                      <StatusBadge color={union.closed_at ? "grey" : "green"}>
                        {t(union.closed_at ? "closed" : "open")}
                      </StatusBadge>
                    </Table.Cell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </div>
        )}
      </ListFrame>
      {isCreating && <CreateUnionDrawer onClose={() => setCreating(false)} />}
    </>
  )
}

export const config = defineRouteConfig({
  label: "title",
  translationNs: "unions",
  icon: Buildings,
})

export default UnionsPage
