import type { ImpactSummary } from "@mall/impact/types"
import { ChartNoAxesColumn } from "lucide-react"
import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { formatFen } from "@/lib/money"
import { RefreshWhenStale } from "./refresh-when-stale"
import styles from "./public-figures.module.css"

/** The public figures in one line that leads to the board. */
export function PublicFigures({ summary }: { summary: ImpactSummary }) {
  const t = useTranslations("impact.line")
  const { figures, counts } = summary
  const credited = figures.total.credited_fen
  return (
    <>
      <RefreshWhenStale asOf={summary.as_of} />
      <Link href="/impact" className={styles.line} aria-label={t("label")}>
        <ChartNoAxesColumn size={24} aria-hidden />
        <span className={styles.words}>
          {credited > 0
            ? t("credited", {
                amount: formatFen(credited),
                counties: counts.counties,
                unions: counts.unions,
              })
            : t("none")}
        </span>
        <span className={styles.more}>{t("more")}</span>
      </Link>
    </>
  )
}
