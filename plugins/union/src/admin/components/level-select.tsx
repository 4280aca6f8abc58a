import { Label, Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { UNION_LEVELS, type UnionLevel } from "../../types/unions"

type Props = {
  value: string
  onChange: (level: string) => void
  /** The word for "whichever", where that may be chosen. */
  any?: string
  /** Only these; all when absent. */
  levels?: readonly UnionLevel[]
}

const ANY = "any"

export function LevelSelect(props: Props) {
  const { value, onChange, any, levels = UNION_LEVELS } = props
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
          {levels.map((level) => (
            <Select.Item key={level} value={level}>
              {t(`levels.${level}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
