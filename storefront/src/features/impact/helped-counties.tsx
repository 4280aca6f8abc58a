import type { Contribution } from "@mall/impact/types"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { formatFen } from "@/lib/money"
import styles from "./contribution.module.css"

type HelpedCounty = Contribution["counties"][number]

/** The counties a worker helped, their cooperatives and goods below them. */
export function HelpedCounties({ counties }: { counties: HelpedCounty[] }) {
  const t = useTranslations("contribution")
  return (
    <section aria-labelledby="helped">
      <h2 id="helped" className={styles.title}>
        {t("counties_title")}
      </h2>
      <ul className={styles.counties}>
        {counties.map((county) => (
          <li key={county.code} className={styles.county}>
            <div className={styles.line}>
              <h3 lang="zh">
                <Link href={`/counties/${county.code}`} prefetch={false}>
                  {county.name}
                </Link>
              </h3>
              <strong>{formatFen(county.credited_fen)}</strong>
            </div>
            <ul>
              {county.cooperatives.map((seller) => (
                <li key={seller.id} className={styles.seller}>
                  <div className={styles.line}>
                    <Link href={`/cooperatives/${seller.id}`} prefetch={false}>
                      <span lang="zh">{seller.name}</span>
                    </Link>
                    <span>{formatFen(seller.credited_fen)}</span>
                  </div>
                  <p className={styles.goods}>
                    <span lang="zh">{seller.products.join("、")}</span>
                    {seller.awaiting_fen > 0 ? (
                      <span>{awaitingWords(seller)}</span>
                    ) : null}
                  </p>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )

  function awaitingWords({ awaiting_fen, credited_fen }: Sums) {
    return awaiting_fen === credited_fen
      ? t("awaiting_all")
      : t("awaiting", { amount: formatFen(awaiting_fen) })
  }
}

type Sums = { awaiting_fen: number; credited_fen: number }
