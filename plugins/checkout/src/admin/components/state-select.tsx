import { Select } from "@medusajs/ui"

type Props = {
  label: string
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
}

/** Which states a list shows. */
export const StateSelect = ({ label, value, options, onChange }: Props) => (
  <Select size="small" value={value} onValueChange={onChange}>
    <Select.Trigger className="w-40" aria-label={label}>
      <Select.Value />
    </Select.Trigger>
    <Select.Content>
      {options.map((option) => (
        <Select.Item key={option.value} value={option.value}>
          {option.label}
        </Select.Item>
      ))}
    </Select.Content>
  </Select>
)
