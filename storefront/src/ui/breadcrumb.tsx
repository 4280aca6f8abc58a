import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import styles from "./breadcrumb.module.css"

interface BreadcrumbProps {
  /** From the home page down; the page itself comes last, without href. */
  steps: { name: string; href?: string }[]
}

export function Breadcrumb({ steps }: BreadcrumbProps) {
  const t = useTranslations("common")
  return (
    <nav aria-label={t("breadcrumb")} className={styles.breadcrumb}>
      <ol>
        {steps.map((step) => (
          <li key={step.name}>
            {step.href ? (
              <Link href={step.href}>{step.name}</Link>
            ) : (
              <span aria-current="page">{step.name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
