import {
  Button,
  Drawer,
  Input,
  Label,
  Text,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { showYuan } from "../lib/show-yuan"
import { type TopUp, useDecision } from "../lib/top-ups"
import { ReasonForm } from "./reason-form"
import { ReceiptPreview } from "./receipt-preview"

type Props = { topUp: TopUp; onClose: () => void }

/** Receipt beside what must be compared, and the two decisions. */
export function TopUpDrawer({ topUp, onClose }: Props) {
  const { t } = useTranslation("subsidy")
  const ask = usePrompt()
  const [isRejecting, setRejecting] = useState(false)
  const [code, setCode] = useState("")
  const decision = useDecision({
    onDone: (kind) => {
      toast.success(t(kind === "confirm" ? "confirmed" : "rejected"))
      onClose()
    },
    onRefused: (error) => toast.error(error.message),
  })
  const amount = showYuan(topUp.amount_fen)
  const judged = {
    id: topUp.id,
    receipt_version: topUp.receipt_version ?? "",
  }

  const confirm = async () => {
    const isSure = await ask({
      title: t("confirmTitle"),
      description: t("confirmText", { union: topUp.union_name, amount }),
      confirmText: t("confirm"),
      cancelText: t("cancel"),
      variant: "confirmation",
    })
    if (isSure) {
      decision.mutate({
        ...judged,
        kind: "confirm",
        identification_code: code.trim(),
      })
    }
  }

  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{topUp.union_name}</Drawer.Title>
          <Drawer.Description>{topUp.identification_code}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          <Text weight="plus">
            {t("check", { amount, code: topUp.identification_code })}
          </Text>
          {topUp.reason && (
            <Text className="text-ui-fg-subtle">
              {t("reason")}: {topUp.reason}
            </Text>
          )}
          {topUp.state === "receipt_uploaded" && (
            <div className="flex flex-col gap-y-2">
              <Label htmlFor="stated-code">{t("statedCode")}</Label>
              <Input
                id="stated-code"
                autoComplete="off"
                maxLength={30}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            </div>
          )}
          <ReceiptPreview topUp={topUp} />
        </Drawer.Body>
        {topUp.state === "receipt_uploaded" && (
          <Drawer.Footer>
            {isRejecting ? (
              <ReasonForm
                hint={t("reasonHint")}
                submit={t("reject")}
                isBusy={decision.isPending}
                onCancel={() => setRejecting(false)}
                onSubmit={(reason) =>
                  decision.mutate({ ...judged, kind: "reject", reason })
                }
              />
            ) : (
              <>
                <Button
                  variant="secondary"
                  disabled={decision.isPending}
                  onClick={() => setRejecting(true)}
                >
                  {t("reject")}
                </Button>
                <Button
                  isLoading={decision.isPending}
                  disabled={!code.trim()}
                  onClick={() => void confirm()}
                >
                  {t("confirm")}
                </Button>
              </>
            )}
          </Drawer.Footer>
        )}
      </Drawer.Content>
    </Drawer>
  )
}
