import type { ImpactBreakdown } from "@mall/impact/types"
import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { TileMap } from "@/ui/tile-map"
import { colourLevels } from "./amounts"
import styles from "./province-map.module.css"

export function ProvinceMap({ rows }: { rows: ImpactBreakdown["rows"] }) {
  const t = useTranslations("impact")
  const amounts = rows.map(
    ({ key, total }) => [key, total.credited_fen] as const
  )
  return (
    <div className={styles.map}>
      <TileMap
        label={t("map.label")}
        levels={colourLevels(Object.fromEntries(amounts))}
        notes={Object.fromEntries(
          amounts.map(([key, amount]) => [key, formatFen(amount)])
        )}
      />
    </div>
  )
}
