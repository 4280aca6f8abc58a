import { useTranslations } from "next-intl"
import type { RequestError } from "@/lib/medusa/result"
import { Notice } from "./notice"

/** A refusal in the backend's words; an outage as an outage, never as empty. */
export function Trouble({ error }: { error: RequestError }) {
  const t = useTranslations("outage")
  // Medusa answers an unknown route without a sentence for readers.
  const isAbsent = error.status === 404 && error.code === "unknown"
  const isOutage = error.status === 0 || error.status >= 500
  const sentence = isOutage ? t("words") : error.message
  return (
    <Notice tone="error">
      <p>{isAbsent ? t("absent") : sentence || t("words")}</p>
    </Notice>
  )
}
