import type { ImpactSummary } from "@mall/impact/types"
import { useTranslations } from "next-intl"
import type { Locale } from "@/i18n/locales"
import { Stat } from "@/ui/stat"
import { largeAmount } from "./amounts"
import styles from "./large-figures.module.css"

interface LargeFiguresProps {
  summary: ImpactSummary
  locale: Locale
  households: number
}

/** The four figures of the board. */
export function LargeFigures({
  summary,
  locale,
  households,
}: LargeFiguresProps) {
  const t = useTranslations("impact")
  const { figures, counts } = summary
  const number = new Intl.NumberFormat(locale)
  return (
    <div className={styles.figures}>
      <Stat
        label={t("direct")}
        {...largeAmount(figures.direct.credited_fen, locale)}
        note={t("directNote")}
      />
      <Stat
        label={t("assisted")}
        {...largeAmount(figures.assisted.credited_fen, locale)}
        note={t("assistedNote")}
      />
      <Stat
        label={t("counties")}
        value={number.format(counts.counties)}
        unit={t("countiesUnit")}
        note={t("countiesNote", { provinces: counts.provinces })}
      />
      <Stat
        label={t("households")}
        value={number.format(households)}
        unit={t("householdsUnit")}
        note={t("householdsNote", { cooperatives: counts.cooperatives })}
      />
    </div>
  )
}
