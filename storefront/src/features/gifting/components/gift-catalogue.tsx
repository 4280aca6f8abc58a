"use client"

import { Button, Checkbox, Input, type TableColumnsType } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { formatFen } from "@/lib/money"
import { useBackend } from "@/lib/workspace/use-backend"
import { DataTable } from "@/ui/workspace/data-table"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Loaded } from "@/ui/workspace/loaded"
import { Toolbar } from "@/ui/workspace/toolbar"
import { isPriced, type PricedGift } from "../package-draft"
import type { Gift } from "../types"
import { CountySelect } from "./county-select"

export function GiftCatalogue({
  onAdd,
}: {
  onAdd: (gift: PricedGift) => void
}) {
  const t = useTranslations("gifting")
  const [words, setWords] = useState("")
  const [county, setCounty] = useState<string>()
  const [isAssisted, setAssisted] = useState(true)
  const filter = new URLSearchParams({
    ...(words && { q: words }),
    ...(county && { county }),
    ...(isAssisted && { assisted: "true" }),
    limit: "200",
  })
  const query = useBackend<{ goods: Gift[] }>(`/gift-catalogue?${filter}`, {
    keepPreviousData: true,
  })
  const columns: TableColumnsType<Gift> = [
    {
      title: t("goods"),
      render: (_, gift) => (
        <>
          {gift.product_title}{" "}
          <span style={{ color: "var(--muted)" }}>{gift.variant_title}</span>
        </>
      ),
    },
    {
      title: t("origin"),
      width: 150,
      render: (_, gift) => (
        <>
          {gift.county_name ?? "—"}
          {gift.is_assisted && (
            <span style={{ color: "var(--leaf)" }}> {t("assisted")}</span>
          )}
        </>
      ),
    },
    {
      title: t("price"),
      dataIndex: "unit_price_fen",
      align: "right",
      width: 100,
      sorter: (a, b) => (a.unit_price_fen ?? 0) - (b.unit_price_fen ?? 0),
      render: (price: number | null) =>
        price === null ? "—" : formatFen(price),
    },
    {
      title: t("stock"),
      dataIndex: "available",
      align: "right",
      width: 90,
      render: (count: number | null) => count ?? "—",
    },
    {
      width: 84,
      render: (_, gift) => (
        <Button
          size="small"
          disabled={!isPriced(gift) || gift.available === 0}
          aria-label={t("put_in_named", { name: gift.product_title })}
          onClick={() => isPriced(gift) && onAdd(gift)}
        >
          {t("put_in")}
        </Button>
      ),
    },
  ]
  return (
    <div>
      <Toolbar>
        <Input.Search
          allowClear
          placeholder={t("search_goods")}
          aria-label={t("search_goods")}
          style={{ width: 220 }}
          onSearch={(text) => setWords(text.trim())}
        />
        <CountySelect value={county} onChange={setCounty} />
        <Checkbox
          checked={isAssisted}
          onChange={(event) => setAssisted(event.target.checked)}
        >
          {t("only_assisted")}
        </Checkbox>
      </Toolbar>
      <Loaded query={query} rows={8}>
        {({ goods }) =>
          goods.length === 0 ? (
            <EmptyHint text={t("no_goods")} />
          ) : (
            <DataTable<Gift>
              rowKey="variant_id"
              size="small"
              columns={columns}
              dataSource={goods}
              loading={query.isValidating}
              scroll={{ x: 600 }}
              pagination={{ pageSize: 12, showSizeChanger: false }}
            />
          )
        }
      </Loaded>
    </div>
  )
}
