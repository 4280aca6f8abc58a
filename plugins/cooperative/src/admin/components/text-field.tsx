import { Input, Label } from "@medusajs/ui"

type Props = {
  name: string
  label: string
  hint?: string
  value?: string | null
  isRequired?: boolean
  pattern?: string
  type?: "text" | "email" | "tel"
}

/** One named field of a form the browser itself checks. */
export const TextField = (props: Props) => (
  <div className="flex flex-col gap-y-1">
    <Label htmlFor={props.name} size="small" weight="plus">
      {props.label}
      {props.isRequired && " *"}
    </Label>
    <Input
      id={props.name}
      name={props.name}
      type={props.type ?? "text"}
      defaultValue={props.value ?? ""}
      required={props.isRequired}
      pattern={props.pattern}
      title={props.hint}
      autoComplete="off"
    />
    {props.hint && (
      <span className="text-ui-fg-subtle txt-small">{props.hint}</span>
    )}
  </div>
)
