import { useTranslations } from "next-intl"
import { TileMap } from "@/ui/tile-map"
import type { Origins } from "./counties"

/** Where the goods on sale come from; each province leads to its counties. */
export function ProvenanceMap({ origins }: { origins: Origins }) {
  const t = useTranslations("origin.counties")
  const goods: Record<string, number> = {}
  for (const { province_code, is_verified } of Object.values(origins)) {
    if (is_verified) {
      goods[province_code] = (goods[province_code] ?? 0) + 1
    }
  }
  const most = Math.max(1, ...Object.values(goods))
  const byProvince = <T,>(value: (code: string, count: number) => T) =>
    Object.fromEntries(
      Object.entries(goods).map(([code, count]) => [code, value(code, count)])
    )
  return (
    <TileMap
      label={t("map")}
      levels={byProvince((_, count) => Math.ceil((count / most) * 4))}
      notes={byProvince((_, count) => t("goods", { count }))}
      hrefs={byProvince((code) => `/counties?province=${code}`)}
    />
  )
}
