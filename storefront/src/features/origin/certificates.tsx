import type { ProductCertificate } from "@mall/origin/types"
import { FileCheck2 } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { formatDay } from "@/lib/today"
import styles from "./origin.module.css"

/** Certificates valid today, each with its number and dates. */
export function Certificates({
  certificates,
}: {
  certificates: ProductCertificate[]
}) {
  const t = useTranslations("origin.certificates")
  const locale = useLocale()
  if (!certificates.length) {
    return <p className={styles.none}>{t("none")}</p>
  }
  return (
    <ul className={styles.certificates}>
      {certificates.map((certificate) => (
        <li key={`${certificate.kind}${certificate.number}`}>
          <FileCheck2 size={24} aria-hidden />
          <div>
            <p className={styles.kind}>{t(`kinds.${certificate.kind}`)}</p>
            <p>{t("number", { number: certificate.number })}</p>
            <p>{t("holder", { holder: certificate.holder })}</p>
            <p>
              {t("valid", {
                from: formatDay(certificate.valid_from, locale),
                to: formatDay(certificate.valid_to, locale),
              })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
