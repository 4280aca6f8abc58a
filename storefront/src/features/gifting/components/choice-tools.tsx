"use client"

import { Button, Select } from "antd"
import { useTranslations } from "next-intl"
import { useState } from "react"
import type { StepProps } from "../step-props"
import { CloseChoices } from "./close-choices"

type Props = StepProps & {
  chosen: string[]
  department: string | undefined
  isRunning: boolean
  onRecord: (target: object, packageId: string | undefined) => void
}

/** One package, for the rows ticked, for a department or for the rest. */
export function ChoiceTools(props: Props) {
  const { round, chosen, department, isRunning, onRecord, onChanged } = props
  const t = useTranslations("gifting")
  const [packageId, setPackageId] = useState(round.packages[0]?.id)
  return (
    <>
      <Select
        style={{ width: 200 }}
        aria-label={t("package")}
        value={packageId}
        onChange={setPackageId}
        options={round.packages.map(({ id, name }) => ({
          value: id,
          label: name,
        }))}
      />
      <Button
        disabled={chosen.length === 0}
        loading={isRunning}
        onClick={() => onRecord({ participant_ids: chosen }, packageId)}
      >
        {t("choose_for_rows", { count: chosen.length })}
      </Button>
      <Button
        disabled={!department}
        loading={isRunning}
        onClick={() => onRecord({ department }, packageId)}
      >
        {t("choose_for_department")}
      </Button>
      <Button
        loading={isRunning}
        onClick={() => onRecord({ all_unchosen: true }, packageId)}
      >
        {t("choose_for_rest")}
      </Button>
      <CloseChoices round={round} onChanged={onChanged} />
    </>
  )
}
