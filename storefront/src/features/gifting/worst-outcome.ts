import type { Finding } from "./types"

/** One refusal refuses the round; one warning is worth a look. */
export function worstOf(findings: Finding[]): Finding["outcome"] {
  const outcomes = new Set(findings.map(({ outcome }) => outcome))
  if (outcomes.has("refuse")) {
    return "refuse"
  }
  return outcomes.has("warn") ? "warn" : "pass"
}
