import type { SchemeSummary } from "@mall/origin/types"
import { useLocale } from "next-intl"
import { Link } from "@/i18n/link"
import { Badge } from "@/ui/badge"
import { schemeBadge } from "./words"
import styles from "./origin.module.css"

/** One badge for each scheme that covers a county today. */
export function SchemeBadges({ schemes }: { schemes: SchemeSummary[] }) {
  const locale = useLocale()
  if (!schemes.length) {
    return null
  }
  return (
    <span className={styles.badges}>
      {schemes.map((scheme) => (
        <Link key={scheme.code} href={`/zone/${scheme.code}`} prefetch={false}>
          <Badge tone="wheat">{schemeBadge(scheme, locale)}</Badge>
        </Link>
      ))}
    </span>
  )
}
