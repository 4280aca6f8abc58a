import { Input, Label, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OperatorAfterSales } from "../../types/purchase"
import { type Grant, useSplit } from "../lib/after-sales"
import { readYuan, yuanText } from "../lib/read-yuan"
import { showYuan } from "../lib/show-yuan"
import { MoneyRows } from "./money-rows"

/** By line, as typed. */
export type Typed = Record<string, string>

/** All that was asked for, to begin with. */
export const asAsked = ({ lines }: OperatorAfterSales): Typed =>
  Object.fromEntries(
    lines.map((line) => [line.consignment_line_id, yuanText(line.asked_fen)])
  )

/** What would be granted; undefined while it is not an answer yet. */
export function grantsOf(
  { lines }: OperatorAfterSales,
  typed: Typed
): Grant[] | undefined {
  const grants = lines.map(({ consignment_line_id, asked_fen }) => {
    const amount_fen = readYuan(typed[consignment_line_id] ?? "")
    return amount_fen === undefined || amount_fen > asked_fen
      ? undefined
      : { consignment_line_id, amount_fen }
  })
  const known = grants.filter((grant) => grant !== undefined)
  return known.length === grants.length && totalOf(known) > 0
    ? known
    : undefined
}

export const totalOf = (grants: readonly Grant[]) =>
  grants.reduce((sum, { amount_fen }) => sum + amount_fen, 0)

type Props = {
  request: OperatorAfterSales
  typed: Typed
  onType: (typed: Typed) => void
}

/** An amount per line, and to the fen where it would go. */
export function GrantForm({ request, typed, onType }: Props) {
  const { t } = useTranslation("checkout")
  const grants = grantsOf(request, typed)
  return (
    <section className="flex flex-col gap-y-3">
      {request.lines.map((line) => {
        const id = line.consignment_line_id
        return (
          <div key={id} className="flex flex-col gap-y-1">
            <Label htmlFor={id}>
              {t("afterSales.grantOf", { product: line.product_title })}
            </Label>
            <Input
              id={id}
              inputMode="decimal"
              autoComplete="off"
              value={typed[id] ?? ""}
              onChange={(event) =>
                onType({ ...typed, [id]: event.target.value })
              }
            />
            <Text size="small" className="text-ui-fg-subtle">
              {t("afterSales.quantity", { quantity: line.quantity })} ·{" "}
              {t("afterSales.atMost", { amount: showYuan(line.asked_fen) })}
            </Text>
          </div>
        )
      })}
      {grants && <Split id={request.id} grants={grants} />}
    </section>
  )
}

function Split({ id, grants }: { id: string; grants: Grant[] }) {
  const { t } = useTranslation("checkout")
  const { data, error } = useSplit(id, grants)
  if (error) {
    return <Text className="text-ui-fg-error">{error.message}</Text>
  }
  return data ? (
    <>
      <Text weight="plus">{t("afterSales.split")}</Text>
      <MoneyRows
        rows={[
          ...data.tenders,
          { label: t("afterSales.own"), amount_fen: data.own_fen },
          { label: t("afterSales.total"), amount_fen: totalOf(grants) },
        ]}
      />
    </>
  ) : null
}
