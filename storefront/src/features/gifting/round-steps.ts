import type { RoundState, TransferState } from "./types"

export const stepKeys = [
  "plan",
  "check",
  "approval",
  "choice",
  "order",
  "payment",
  "dispatch",
  "receipt",
] as const
export type StepKey = (typeof stepKeys)[number]

export const isStepKey = (text: string | undefined): text is StepKey =>
  stepKeys.some((key) => key === text)

export type StepState = "done" | "current" | "waiting"

/** Who must act for the round to go on. */
export type Turn =
  "manager" | "chair" | "operator" | "cooperative" | "member" | "nobody"

export type RoundStanding = {
  state: RoundState
  packages: number
  /** Members who may still choose and have not; none once choosing is over. */
  unchosen: number
  transfer: TransferState | undefined
  /** Members whose receipt is on record. */
  received: number
  /** Whether every parcel has left; undefined until it is known. */
  isSent?: boolean
}

export type ActionKey =
  | "make_packages"
  | "submit"
  | "approve"
  | "record_choices"
  | "place"
  | "upload_receipt"
  | "upload_again"
  | "confirm_transfer"
  | "ship"
  | "record_receipts"
  | "export_sheet"
  | "none"

export type NextAction = { step: StepKey; turn: Turn; action: ActionKey }

const action = (step: StepKey, turn: Turn, name: ActionKey): NextAction => ({
  step,
  turn,
  action: name,
})

function paymentAction(transfer: TransferState | undefined): NextAction {
  switch (transfer) {
    case "receipt_uploaded":
      return action("payment", "operator", "confirm_transfer")
    case "rejected":
      return action("payment", "manager", "upload_again")
    default:
      return action("payment", "manager", "upload_receipt")
  }
}

/** The one thing the round waits for, where it is done and by whom. */
export function nextActionOf(standing: RoundStanding): NextAction {
  switch (standing.state) {
    case "draft":
      return standing.packages === 0
        ? action("plan", "manager", "make_packages")
        : action("check", "manager", "submit")
    case "submitted":
      return action("approval", "chair", "approve")
    case "approved":
      return standing.unchosen > 0
        ? action("choice", "manager", "record_choices")
        : action("order", "manager", "place")
    case "ordered":
      return paymentAction(standing.transfer)
    case "paid":
      return standing.isSent === false ||
        (standing.isSent === undefined && standing.received === 0)
        ? action("dispatch", "cooperative", "ship")
        : action("receipt", "manager", "record_receipts")
    case "completed":
      return action("receipt", "nobody", "export_sheet")
    case "cancelled":
      return action("plan", "nobody", "none")
  }
}

/** Steps before the next action are done, those after it wait. */
export function stepStatesOf(
  standing: RoundStanding
): Record<StepKey, StepState> {
  const current = stepKeys.indexOf(nextActionOf(standing).step)
  const isOver = standing.state === "completed"
  const stateAt = (place: number): StepState => {
    if (isOver || place < current) {
      return "done"
    }
    return place === current ? "current" : "waiting"
  }
  return Object.fromEntries(
    stepKeys.map((key, place) => [key, stateAt(place)])
  ) as Record<StepKey, StepState>
}
