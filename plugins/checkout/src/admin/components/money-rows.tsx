import { Text } from "@medusajs/ui"
import { showYuan } from "../lib/show-yuan"

type Row = { label: string; amount_fen: number; note?: string | undefined }

/** Amounts below each other, as one adds them up. */
export const MoneyRows = ({ rows }: { rows: Row[] }) => (
  <dl className="flex flex-col gap-y-1">
    {rows.map(({ label, amount_fen, note }) => (
      <div key={label} className="flex justify-between gap-x-4">
        <dt>
          <Text size="small" className="text-ui-fg-subtle">
            {label}
          </Text>
        </dt>
        <dd className="text-right">
          <Text size="small" className="tabular-nums">
            {showYuan(amount_fen)}
          </Text>
          {note && (
            <Text size="xsmall" className="text-ui-fg-muted">
              {note}
            </Text>
          )}
        </dd>
      </div>
    ))}
  </dl>
)
