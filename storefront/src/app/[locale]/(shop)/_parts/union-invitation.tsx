import { Gift } from "lucide-react"
import { useTranslations } from "next-intl"
import { ButtonLink } from "@/ui/button-link"
import styles from "./union-invitation.module.css"

/** What a union can do with a product, beside what a worker buys. */
export function UnionInvitation() {
  const t = useTranslations("shop.product")
  return (
    <div className={styles.invitation}>
      <Gift size={24} aria-hidden />
      <div>
        <p className={styles.title}>{t("union")}</p>
        <p className={styles.words}>{t("unionWords")}</p>
      </div>
      <ButtonLink look="secondary" href="/union">
        {t("unionAction")}
      </ButtonLink>
    </div>
  )
}
