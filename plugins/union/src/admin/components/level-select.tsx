import { Label, Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { UNION_LEVELS } from "../../types/unions"

type Props = {
  value: string
  onChange: (level: string) => void
  /** The word for "whichever", where that may be chosen. */
  any?: string
}

const ANY = "any"

export function LevelSelect({ value, onChange, any }: Props) {
  const { t } = useTranslation("unions")
  return (
    <div className="flex flex-col gap-y-1">
      {!any && (
        <Label size="small" weight="plus">
          {t("level")}
        </Label>
      )}
      <Select
        value={value || ANY}
        onValueChange={(level) => onChange(level === ANY ? "" : level)}
      >
        <Select.Trigger aria-label={t("level")} className="min-w-36">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {any && <Select.Item value={ANY}>{any}</Select.Item>}
          {UNION_LEVELS.map((level) => (
            <Select.Item key={level} value={level}>
              {t(`levels.${level}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
