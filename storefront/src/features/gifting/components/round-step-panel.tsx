"use client"

import type { StepKey } from "../round-steps"
import type { StepProps } from "../step-props"
import type { TransferToPay } from "../types"
import { ApprovalPanel } from "./approval-panel"
import { CheckPanel } from "./check-panel"
import { ChoicePanel } from "./choice-panel"
import { DispatchPanel } from "./dispatch-panel"
import { OrderPanel } from "./order-panel"
import { PaymentPanel } from "./payment-panel"
import { PlanPanel } from "./plan-panel"
import { ReceiptPanel } from "./receipt-panel"

type Props = StepProps & {
  step: StepKey
  payment: TransferToPay | undefined
}

export function RoundStepPanel({ step, payment, ...props }: Props) {
  switch (step) {
    case "plan":
      return <PlanPanel {...props} />
    case "check":
      return <CheckPanel {...props} />
    case "approval":
      return <ApprovalPanel {...props} />
    case "choice":
      return <ChoicePanel {...props} />
    case "order":
      return <OrderPanel {...props} />
    case "payment":
      return <PaymentPanel {...props} payment={payment} />
    case "dispatch":
      return <DispatchPanel {...props} />
    case "receipt":
      return <ReceiptPanel {...props} />
  }
}
