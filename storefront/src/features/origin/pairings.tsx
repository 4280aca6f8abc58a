import type { CountyDetail } from "@mall/origin/types"
import { useTranslations } from "next-intl"
import { SourcePages } from "./source-pages"
import styles from "./designations.module.css"

/** Which richer places work with this one, by which programme. */
export function Pairings({ pairings }: { pairings: CountyDetail["pairings"] }) {
  const t = useTranslations("origin.county")
  return (
    <ul className={styles.list}>
      {pairings.map((pairing) => (
        <li key={`${pairing.east_name}${pairing.west_name}${pairing.kind}`}>
          <p className={styles.name}>
            {t("pairing", {
              east: pairing.east_name,
              west: pairing.west_name,
              kind: pairing.kind,
            })}
          </p>
          <p>
            <SourcePages source={pairing.source} />
          </p>
        </li>
      ))}
    </ul>
  )
}
