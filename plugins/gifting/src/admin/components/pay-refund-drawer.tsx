import { Button, Drawer, Input, Label, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type Refund, usePayRefund } from "../lib/refunds"
import { showYuan } from "../lib/show-yuan"

type Props = { refund: Refund; onClose: () => void }

/** Notes the bank transfer that paid a union back. */
export function PayRefundDrawer({ refund, onClose }: Props) {
  const { t } = useTranslation("gifting")
  const [bankReference, setBankReference] = useState("")
  const [paidOn, setPaidOn] = useState("")
  const paying = usePayRefund({
    onDone: () => {
      toast.success(t("refunds.noted"))
      onClose()
    },
    onRefused: (error) => toast.error(error.message),
  })
  const pay = () =>
    paying.mutate({
      id: refund.id,
      bank_reference: bankReference.trim(),
      paid_on: paidOn,
    })
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{refund.union_name}</Drawer.Title>
          <Drawer.Description>{refund.round_name}</Drawer.Description>
        </Drawer.Header>
        <form
          className="flex flex-1 flex-col"
          onSubmit={(event) => {
            event.preventDefault()
            pay()
          }}
        >
          <Drawer.Body className="flex flex-1 flex-col gap-y-4">
            <Text weight="plus">
              {t("refunds.payText", {
                amount: showYuan(refund.amount_fen),
                code: refund.identification_code,
              })}
            </Text>
            <Text className="text-ui-fg-subtle">{refund.reason}</Text>
            <Label htmlFor="bank-reference">{t("refunds.reference")}</Label>
            <Input
              id="bank-reference"
              required
              maxLength={60}
              value={bankReference}
              onChange={(event) => setBankReference(event.target.value)}
            />
            <Label htmlFor="paid-on">{t("refunds.paidOn")}</Label>
            <Input
              id="paid-on"
              type="date"
              required
              value={paidOn}
              onChange={(event) => setPaidOn(event.target.value)}
            />
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" variant="secondary" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button
              type="submit"
              isLoading={paying.isPending}
              disabled={!bankReference.trim() || !paidOn}
            >
              {t("refunds.note")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
