"use client"

import { Button, Checkbox, Input, Select } from "antd"
import { Upload } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useBackend, useBackendSearch } from "@/lib/workspace/use-backend"
import { useFilters } from "@/lib/workspace/use-filters"
import { useGo } from "@/lib/workspace/use-go"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { BackLink } from "@/ui/workspace/back-link"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { PageHead } from "@/ui/workspace/page-head"
import { Panel } from "@/ui/workspace/panel"
import { Toolbar } from "@/ui/workspace/toolbar"
import { type DepartmentCount, type Member, memberStates } from "../types"
import { MemberDrawer } from "./member-drawer"
import { MembersTable } from "./members-table"

const pageSize = 50

export function RosterPage() {
  const t = useTranslations("union")
  const go = useGo()
  const filters = useFilters()
  const { canManage } = useUnionStaff()
  const [words, setWords] = useState("")
  const [openId, setOpenId] = useState<string>()
  const page = Number(filters.get("page") ?? 1)
  const state = filters.get("state") ?? "active"
  const department = filters.get("department")
  const round = filters.get("round")
  const isMissingAddress = filters.get("address") === "missing"
  const departments = useBackend<{ departments: DepartmentCount[] }>(
    "/departments"
  )
  const query = useBackendSearch<{ members: Member[]; count: number }>(
    "/members/search",
    {
      ...(words && { q: words }),
      ...(department && { department }),
      ...(isMissingAddress && { has_address: false }),
      state,
      offset: (page - 1) * pageSize,
      limit: pageSize,
    }
  )
  const isFiltered = Boolean(
    words || department || isMissingAddress || state !== "active"
  )
  return (
    <>
      <PageHead
        above={
          round && (
            <BackLink href={`/union/gift-rounds/${round}?step=check`}>
              {t("back_to_round")}
            </BackLink>
          )
        }
        title={t("roster")}
        note={t("roster_note")}
      >
        {canManage && (
          <Button
            type="primary"
            icon={<Upload size={16} aria-hidden />}
            onClick={() => go("/union/roster/imports")}
          >
            {t("import_roster")}
          </Button>
        )}
      </PageHead>
      <Panel>
        <Toolbar>
          <Input.Search
            allowClear
            placeholder={t("search_members")}
            aria-label={t("search_members")}
            style={{ width: 280 }}
            onSearch={(text) => {
              setWords(text.trim())
              filters.set({ page: undefined })
            }}
          />
          <Select
            allowClear
            showSearch
            placeholder={t("every_department")}
            aria-label={t("fields.department")}
            style={{ width: 200 }}
            value={department}
            onChange={(value?: string) =>
              filters.set({ department: value, page: undefined })
            }
            options={departments.data?.departments.flatMap((entry) =>
              entry.department
                ? [
                    {
                      value: entry.department,
                      label: `${entry.department} (${entry.members})`,
                    },
                  ]
                : []
            )}
          />
          <Select
            aria-label={t("member_state")}
            style={{ width: 120 }}
            value={state}
            onChange={(value: string) =>
              filters.set({ state: value, page: undefined })
            }
            options={memberStates.map((value) => ({
              value,
              label: t(`member_states.${value}`),
            }))}
          />
          <Checkbox
            checked={isMissingAddress}
            onChange={({ target }) =>
              filters.set({
                address: target.checked ? "missing" : undefined,
                page: undefined,
              })
            }
          >
            {t("without_address")}
          </Checkbox>
        </Toolbar>
        <Loaded query={query} rows={12}>
          {({ members, count }) =>
            count === 0 ? (
              <EmptyHint text={t(isFiltered ? "no_match" : "roster_empty")} />
            ) : (
              <MembersTable
                members={members}
                count={count}
                page={page}
                pageSize={pageSize}
                isLoading={query.isValidating}
                onPage={(next) => filters.set({ page: String(next) })}
                onOpen={setOpenId}
              />
            )
          }
        </Loaded>
      </Panel>
      <MemberDrawer
        id={openId}
        canManage={canManage}
        onClose={() => setOpenId(undefined)}
        onChanged={() => query.mutate()}
      />
    </>
  )
}
