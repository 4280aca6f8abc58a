import type { CountyList } from "@mall/origin/types"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { TileMap } from "@/ui/tile-map"
import styles from "./province-filter.module.css"

interface ProvinceFilterProps {
  provinces: CountyList["provinces"]
  /** The code of the province shown; empty for all. */
  chosen: string
  /** Every listed county, not only those with goods. */
  isEvery: boolean
}

/** The tile grid as a filter: each coloured province is a link. */
export function ProvinceFilter({
  provinces,
  chosen,
  isEvery,
}: ProvinceFilterProps) {
  const t = useTranslations("origin.counties")
  const rest = isEvery ? "&every=1" : ""
  const most = Math.max(1, ...provinces.map((p) => p.county_count))
  return (
    <div className={styles.filter}>
      <TileMap
        label={t("map")}
        chosen={chosen}
        levels={Object.fromEntries(
          provinces.map((p) => [
            p.province_code,
            Math.ceil((p.county_count / most) * 4),
          ])
        )}
        notes={Object.fromEntries(
          provinces.map((p) => [
            p.province_code,
            t("note", { counties: p.county_count, goods: p.product_count }),
          ])
        )}
        hrefs={Object.fromEntries(
          provinces.map((p) => [
            p.province_code,
            `/counties?province=${p.province_code}${rest}`,
          ])
        )}
      />
      {chosen ? (
        <Link
          className={styles.all}
          href={isEvery ? "/counties?every=1" : "/counties"}
        >
          {t("all")}
        </Link>
      ) : null}
    </div>
  )
}
