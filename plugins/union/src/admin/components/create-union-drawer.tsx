import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { LEVELS_BELOW, type UnionListing } from "../../types/unions"
import { formValues } from "../lib/form-values"
import { useUnionWrite } from "../lib/unions"
import { FactsFields } from "./facts-fields"
import { FormDrawer } from "./form-drawer"
import { LevelSelect } from "./level-select"
import { UnionPicker } from "./union-picker"

type Parent = Pick<UnionListing, "id" | "name" | "province_code" | "level">

const levelsUnder = (parent: Parent | undefined) =>
  parent ? LEVELS_BELOW[parent.level] : (["federation"] as const)

export function CreateUnionDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("unions")
  const [parent, setParent] = useState<Parent>()
  const [level, setLevel] = useState<string>("federation")
  const go = useNavigate()
  const levels = levelsUnder(parent)
  const creating = useUnionWrite<{ union: { id: string } }>({
    onDone: ({ union }) => {
      toast.success(t("created"))
      onClose()
      // Where its first chair is invited.
      void go(`/unions/${union.id}`)
    },
    onRefused: (error) => toast.error(error.message),
  })
  return (
    <FormDrawer
      title={t("create")}
      submit={t("create")}
      isBusy={creating.isPending}
      isReady={level !== ""}
      onClose={onClose}
      onSubmit={(form) =>
        creating.mutate({
          path: "",
          body: {
            ...formValues(form),
            level,
            ...(parent && { parent_id: parent.id }),
          },
        })
      }
    >
      <UnionPicker
        value={parent}
        onChange={(union) => {
          setParent(union)
          setLevel(levelsUnder(union)[0] ?? "")
        }}
      />
      <LevelSelect value={level} levels={levels} onChange={setLevel} />
      <FactsFields province={parent?.province_code} />
    </FormDrawer>
  )
}
