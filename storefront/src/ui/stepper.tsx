import { Minus, Plus } from "lucide-react"
import styles from "./stepper.module.css"

interface StepperProps {
  /** What is counted, for somebody who does not see it. */
  label: string
  less: string
  more: string
  value: number
  max: number
  onChange: (value: number) => void
}

/** A quantity with big targets; it can be typed as well. For client pages. */
export function Stepper({
  label,
  less,
  more,
  value,
  max,
  onChange,
}: StepperProps) {
  const set = (wanted: number) => onChange(Math.min(max, Math.max(1, wanted)))
  return (
    <div className={styles.stepper} role="group" aria-label={label}>
      <button
        type="button"
        aria-label={less}
        disabled={value <= 1}
        onClick={() => set(value - 1)}
      >
        <Minus size={18} aria-hidden />
      </button>
      <input
        inputMode="numeric"
        aria-label={label}
        value={value}
        onChange={(event) =>
          set(Number(event.target.value.replace(/\D/g, "").slice(0, 3)) || 1)
        }
        onFocus={(event) => event.target.select()}
      />
      <button
        type="button"
        aria-label={more}
        disabled={value >= max}
        onClick={() => set(value + 1)}
      >
        <Plus size={18} aria-hidden />
      </button>
    </div>
  )
}
