import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CooperativeDetail } from "../lib/cooperatives"

export function CooperativeFacts({ detail }: { detail: CooperativeDetail }) {
  const { t } = useTranslation("cooperatives")
  const { cooperative, contact } = detail
  const facts: [string, string][] = [
    [t("kind"), t(`kindNames.${cooperative.kind}`)],
    [
      t("county"),
      `${cooperative.county_name ?? ""} ${cooperative.county_code}`,
    ],
    [t("creditCode"), cooperative.credit_code],
    [t("contactName"), contact?.name ?? "—"],
    [t("contactMobile"), contact?.mobile ?? "—"],
    [t("about"), cooperative.about || "—"],
  ]
  return (
    <Container className="divide-y p-0">
      <Heading className="px-6 py-4">{cooperative.name}</Heading>
      <dl className="grid grid-cols-1 gap-x-6 gap-y-3 px-6 py-4 md:grid-cols-2">
        {facts.map(([label, value]) => (
          <div key={label} className="flex gap-x-3">
            <dt className="text-ui-fg-subtle txt-small w-32">{label}</dt>
            <dd className="txt-small">{value}</dd>
          </div>
        ))}
      </dl>
    </Container>
  )
}
