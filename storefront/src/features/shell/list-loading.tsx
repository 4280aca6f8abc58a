import { useTranslations } from "next-intl"
import styles from "./shell.module.css"
import { Skeleton } from "@/ui/skeleton"

/** Holds the place of a list of goods or counties while it loads. */
export function ListLoading() {
  const t = useTranslations("common")
  return (
    <div className={styles.loading} role="status" aria-label={t("loading")}>
      <Skeleton height="2.5rem" width="16rem" />
      <Skeleton height="14rem" />
      <Skeleton height="14rem" />
    </div>
  )
}
