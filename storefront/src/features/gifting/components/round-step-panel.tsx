"use client"

import { useTranslations } from "next-intl"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Panel } from "@/ui/workspace/panel"
import type { StepKey } from "../round-steps"
import type { StepProps } from "../step-props"
import type { TransferToPay } from "../types"
import { useReadsRound } from "../use-reads-round"
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

/** Steps whose papers only the union's own readers see. */
const papers: StepKey[] = ["check", "choice", "payment", "receipt"]

export function RoundStepPanel({ step, payment, ...props }: Props) {
  const t = useTranslations("gifting")
  const isReader = useReadsRound(props.round)
  if (!isReader && papers.includes(step)) {
    return (
      <Panel title={t(`steps.${step}`)}>
        <EmptyHint text={t("for_own_readers")} />
      </Panel>
    )
  }
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
