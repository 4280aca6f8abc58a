import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { UnionDTO } from "../../types/unions"
import { useUnionWrite } from "../lib/unions"
import { FormDrawer } from "./form-drawer"
import { UnionPicker } from "./union-picker"

type Props = { union: UnionDTO; onClose: () => void }

export function MoveUnionDrawer({ union, onClose }: Props) {
  const { t } = useTranslation("unions")
  const [parent, setParent] = useState<{ id: string; name: string }>()
  const moving = useUnionWrite({
    onDone: () => {
      toast.success(t("moved"))
      onClose()
    },
    onRefused: (error) => toast.error(error.message),
  })
  return (
    <FormDrawer
      title={t("move")}
      submit={t("move")}
      isBusy={moving.isPending}
      onClose={onClose}
      onSubmit={() =>
        parent &&
        moving.mutate({
          path: `/${union.id}/move`,
          body: { parent_id: parent.id },
        })
      }
    >
      <Text>{t("moveNote", { union: union.name })}</Text>
      <UnionPicker value={parent} onChange={setParent} />
    </FormDrawer>
  )
}
