import type { RoundDetail } from "./types"

/** What every step of the round page is given. */
export type StepProps = {
  round: RoundDetail
  /** Reads the round again after a write. */
  onChanged: () => unknown
}
