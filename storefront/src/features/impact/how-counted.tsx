import { useTranslations } from "next-intl"
import { Section } from "@/ui/section"
import styles from "./how-counted.module.css"

/** The rules of counting, in the readers' words. */
export function HowCounted() {
  const t = useTranslations("impact.how")
  return (
    <Section title={t("title")}>
      <ul className={styles.rules}>
        <li>{t("what")}</li>
        <li>{t("classes")}</li>
        <li>{t("states")}</li>
        <li>{t("householdsRule")}</li>
        <li>{t("books")}</li>
      </ul>
    </Section>
  )
}
