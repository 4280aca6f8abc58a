"use client"

import { Button } from "antd"
import { Plus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useAction } from "@/lib/workspace/use-action"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Failure } from "@/ui/workspace/failure"
import { Panel } from "@/ui/workspace/panel"
import { draftsOf, type PackageDraft, packagesBodyOf } from "../package-draft"
import type { StepProps } from "../step-props"
import { PackageCard } from "./package-card"
import { PackageEditor } from "./package-editor"
import styles from "./packages-panel.module.css"

type Props = StepProps & { canEdit: boolean }

export function PackagesPanel({ round, canEdit, onChanged }: Props) {
  const t = useTranslations("gifting")
  const [editing, setEditing] = useState<PackageDraft>()
  const { run, error, isRunning } = useAction()
  const drafts = draftsOf(round.packages)

  const replaceAll = async (next: PackageDraft[]) => {
    const path = `/gift-rounds/${round.id}/packages`
    if (await run(path, packagesBodyOf(next))) {
      setEditing(undefined)
      onChanged()
    }
  }
  const save = (draft: PackageDraft) =>
    replaceAll(
      drafts.some(({ key }) => key === draft.key)
        ? drafts.map((each) => (each.key === draft.key ? draft : each))
        : [...drafts, draft]
    )
  const makeDefault = async (default_package_id: string) => {
    if (await run(`/gift-rounds/${round.id}`, { default_package_id })) {
      onChanged()
    }
  }
  const add = () =>
    setEditing({
      key: "new",
      name: t("package_name", { number: drafts.length + 1 }),
      items: [],
    })
  const mayAdd =
    canEdit && (round.mode === "choice" || round.packages.length === 0)

  return (
    <Panel
      title={t("packages")}
      extra={
        mayAdd && (
          <Button icon={<Plus size={16} aria-hidden />} onClick={add}>
            {t("add_package")}
          </Button>
        )
      }
    >
      {!editing && <Failure error={error} />}
      {drafts.length === 0 && (
        <EmptyHint text={t(canEdit ? "no_packages" : "no_packages_yet")} />
      )}
      <div className={styles.packages}>
        {round.packages.map((each) => (
          <PackageCard
            key={each.id}
            gifts={each}
            perHeadFen={round.per_head_fen}
            onEdit={
              canEdit
                ? () => setEditing(drafts.find(({ key }) => key === each.id))
                : undefined
            }
            isDefault={each.id === round.default_package_id}
            onMakeDefault={
              canEdit &&
              round.mode === "choice" &&
              each.id !== round.default_package_id
                ? () => makeDefault(each.id)
                : undefined
            }
            onRemove={
              canEdit && drafts.length > 1
                ? () => replaceAll(drafts.filter(({ key }) => key !== each.id))
                : undefined
            }
          />
        ))}
      </div>
      {editing && (
        <PackageEditor
          initial={editing}
          perHeadFen={round.per_head_fen}
          error={error}
          isSaving={isRunning}
          onSave={save}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Panel>
  )
}
