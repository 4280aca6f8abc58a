import { useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import type { Cooperative } from "./cooperatives"
import styles from "./origin.module.css"

export function CooperativeCards({
  cooperatives,
}: {
  cooperatives: Cooperative[]
}) {
  const t = useTranslations("origin.cooperative")
  return (
    <ul className={styles.cards}>
      {cooperatives.map((cooperative) => (
        <li key={cooperative.id}>
          <Link
            href={`/cooperatives/${cooperative.id}`}
            className={styles.card}
            prefetch={false}
          >
            <h3 lang="zh-CN">{cooperative.name}</h3>
            <p className={styles.where}>{t(`kinds.${cooperative.kind}`)}</p>
            <p className={styles.words}>{cooperative.about}</p>
          </Link>
        </li>
      ))}
    </ul>
  )
}
