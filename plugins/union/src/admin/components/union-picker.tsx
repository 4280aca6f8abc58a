import { Button, Input, Label, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { UnionListing } from "../../types/unions"
import { useUnions } from "../lib/unions"

type Props = {
  value: { id: string; name: string } | undefined
  onChange: (union: UnionListing) => void
}

const SHOWN = 8

/** Finds one union among thousands by a part of its name or its code. */
export function UnionPicker({ value, onChange }: Props) {
  const { t } = useTranslation("unions")
  const [q, setQ] = useState("")
  const { data } = useUnions({ q, level: "", offset: 0 })
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor="parent" size="small" weight="plus">
        {t("parent")}
      </Label>
      <Text size="small">{value?.name ?? t("noParent")}</Text>
      <Input
        id="parent"
        type="search"
        placeholder={t("searchParent")}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
      {q && (
        <ul className="flex flex-col">
          {data?.unions.slice(0, SHOWN).map((union) => (
            <li key={union.id}>
              <Button
                type="button"
                variant="transparent"
                size="small"
                onClick={() => {
                  onChange(union)
                  setQ("")
                }}
              >
                {union.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
