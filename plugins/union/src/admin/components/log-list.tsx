import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { UnionDetail } from "../lib/unions"

type Props = Pick<UnionDetail, "log" | "staff">

/** Who did what, and when. */
export function LogList({ log, staff }: Props) {
  const { t, i18n } = useTranslation("unions")
  const names = new Map(staff.map((one) => [one.id, one.display_name]))
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("log")}
      </Heading>
      {log.length === 0 && (
        <Text size="small" className="text-ui-fg-muted px-6 pt-4">
          {t("logEmpty")}
        </Text>
      )}
      <ol className="flex flex-col gap-y-2 px-6 py-4">
        {log.map((entry) => (
          <li key={`${entry.at}${entry.kind}`} className="flex gap-x-3">
            <Text size="small" className="text-ui-fg-subtle whitespace-nowrap">
              {new Date(entry.at).toLocaleString(
                i18n.language === "en" ? "en" : "zh"
              )}
            </Text>
            <Text size="small">
              {t(`kinds.${entry.kind}`)}
              {entry.staff_id && ` · ${names.get(entry.staff_id) ?? ""}`}
              {" · "}
              {entry.by_type === "user"
                ? `${t("byOperator")} ${entry.operator ?? ""}`
                : (names.get(entry.by_id) ?? t("byStaff"))}
            </Text>
          </li>
        ))}
      </ol>
    </Container>
  )
}
