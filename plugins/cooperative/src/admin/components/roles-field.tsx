import { Checkbox, Label, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type Props = {
  roles: readonly string[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** One role or several of those that exist here. */
export function RolesField({ roles, chosen, onChange }: Props) {
  const { t } = useTranslation("cooperatives")
  return (
    <fieldset className="flex flex-col gap-y-2">
      <Text as="span" size="small" weight="plus">
        {t("roles")}
      </Text>
      {roles.map((role) => (
        <div key={role} className="flex items-center gap-x-2">
          <Checkbox
            id={`role-${role}`}
            checked={chosen.includes(role)}
            onCheckedChange={(isChosen) =>
              onChange(
                isChosen
                  ? [...chosen, role]
                  : chosen.filter((one) => one !== role)
              )
            }
          />
          <Label htmlFor={`role-${role}`}>{t(`role.${role}`)}</Label>
        </div>
      ))}
    </fieldset>
  )
}
