"use client"

import { Check, Circle, CircleDot } from "lucide-react"
import { useTranslations } from "next-intl"
import { useStepNumbers } from "../use-step-numbers"
import { type StepKey, stepKeys, type StepState } from "../round-steps"
import type { RoundDetail } from "../types"
import styles from "./round-steps-bar.module.css"

const iconOf = { done: Check, current: CircleDot, waiting: Circle }

/** Where everybody gets the same, nobody chooses. */
const stepsOf = ({ mode }: RoundDetail) =>
  stepKeys.filter((key) => key !== "choice" || mode === "choice")

type Props = {
  round: RoundDetail
  states: Record<StepKey, StepState>
  chosen: StepKey
  onChoose: (step: StepKey) => void
}

/** The steps of a round, each with its state and its one number. */
export function RoundStepsBar({ round, states, chosen, onChoose }: Props) {
  const t = useTranslations("gifting")
  const numbers = useStepNumbers(round)
  return (
    <ol className={styles.steps}>
      {stepsOf(round).map((key) => {
        const Icon = iconOf[states[key]]
        return (
          <li key={key} className={styles.item}>
            <button
              type="button"
              className={styles.step}
              data-state={states[key]}
              aria-current={key === chosen ? "step" : undefined}
              onClick={() => onChoose(key)}
            >
              <span className={styles.name}>
                <Icon size={16} aria-hidden />
                {t(`steps.${key}`)}
              </span>
              <span className={styles.number}>
                {numbers[key] ?? t(`step_states.${states[key]}`)}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
