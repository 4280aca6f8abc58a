import type { Contribution } from "@mall/impact/types"
import { useLocale, useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { Stat } from "@/ui/stat"
import { largeAmount } from "./amounts"
import styles from "./contribution.module.css"

/** What the worker helped by in all, bought and received apart. */
export function ContributionFigures({
  contribution,
}: {
  contribution: Contribution
}) {
  const t = useTranslations("contribution")
  const locale = useLocale()
  const { credited_fen, awaiting_fen, bought_fen, received_fen } = contribution
  return (
    <div className={styles.figures}>
      <Stat
        label={t("total")}
        {...largeAmount(credited_fen, locale)}
        note={
          awaiting_fen > 0
            ? t("awaiting", { amount: formatFen(awaiting_fen) })
            : t("total_note")
        }
      />
      <Stat
        label={t("bought")}
        {...largeAmount(bought_fen, locale)}
        note={t("bought_note")}
      />
      <Stat
        label={t("received")}
        {...largeAmount(received_fen, locale)}
        note={t("received_note")}
      />
    </div>
  )
}
