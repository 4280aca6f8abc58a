import { Button, Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { UnionDetail } from "../lib/unions"

type Props = {
  detail: UnionDetail
  isBusy: boolean
  onEdit: () => void
  onMove: () => void
  onSwitch: () => void
}

export function UnionFacts({ detail, isBusy, ...on }: Props) {
  const { t } = useTranslation("unions")
  const { union, above, active_members } = detail
  const facts: [string, string][] = [
    [t("level"), t(`levels.${union.level}`)],
    [t("shortName"), union.short_name],
    [t("province"), union.province_code],
    [t("division"), union.division_code ?? "—"],
    [t("code"), union.code ?? "—"],
    [t("creditCode"), union.credit_code ?? "—"],
    [t("invoiceTitle"), union.invoice_title ?? "—"],
    [t("members"), String(active_members)],
  ]
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Text size="small" className="text-ui-fg-subtle">
            {above.map(({ id, name }) => (
              <span key={id}>
                <Link to={`/unions/${id}`}>{name}</Link>
                {" / "}
              </span>
            ))}
          </Text>
          <div className="flex flex-wrap items-center gap-2">
            <Heading>{union.name}</Heading>
            <StatusBadge color={union.closed_at ? "grey" : "green"}>
              {t(union.closed_at ? "closed" : "open")}
            </StatusBadge>
          </div>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" variant="secondary" onClick={on.onEdit}>
            {t("edit")}
          </Button>
          {union.parent_id && (
            <Button size="small" variant="secondary" onClick={on.onMove}>
              {t("move")}
            </Button>
          )}
          <Button
            size="small"
            variant={union.closed_at ? "secondary" : "danger"}
            isLoading={isBusy}
            onClick={on.onSwitch}
          >
            {t(union.closed_at ? "reopen" : "close")}
          </Button>
        </div>
      </div>
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
