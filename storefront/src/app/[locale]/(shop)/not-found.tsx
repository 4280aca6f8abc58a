import { useTranslations } from "next-intl"
import styles from "@/features/shell/shell.module.css"
import { ButtonLink } from "@/ui/button-link"
import { EmptyState } from "@/ui/empty-state"

export default function NotFound() {
  const t = useTranslations("common.notFound")
  return (
    <div className={styles.centre}>
      <EmptyState
        title={t("title")}
        action={<ButtonLink href="/">{t("action")}</ButtonLink>}
      >
        {t("words")}
      </EmptyState>
    </div>
  )
}
