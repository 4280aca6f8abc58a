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
import { type Transfer, useDecision } from "../lib/transfers"
import { ReasonForm } from "./reason-form"
import { ReceiptPreview } from "./receipt-preview"

type Props = { transfer: Transfer; onClose: () => void }

/** Receipt beside what must be compared, and the two decisions. */
export function TransferDrawer({ transfer, onClose }: Props) {
  const { t } = useTranslation("gifting")
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
  const amount = showYuan(transfer.amount_fen)
  const judged = {
    id: transfer.id,
    receipt_version: transfer.receipt_version ?? "",
  }

  const confirm = async () => {
    const isSure = await ask({
      title: t("confirmTitle"),
      description: t("confirmText", { union: transfer.union_name, amount }),
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
          <Drawer.Title>{transfer.union_name}</Drawer.Title>
          <Drawer.Description>{transfer.round_name}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          <Text weight="plus">
            {t("check", { amount, code: transfer.identification_code })}
          </Text>
          {transfer.reason && (
            <Text className="text-ui-fg-subtle">
              {t("reason")}: {transfer.reason}
            </Text>
          )}
          {transfer.state === "receipt_uploaded" && (
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
          <ReceiptPreview transfer={transfer} />
        </Drawer.Body>
        {transfer.state === "receipt_uploaded" && (
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
