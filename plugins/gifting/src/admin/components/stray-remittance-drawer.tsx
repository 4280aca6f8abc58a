import {
  Button,
  Drawer,
  Input,
  Label,
  Text,
  Textarea,
  toast,
} from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { fenOfText } from "../lib/fen-of-text"
import { type Transfer, useStrayRemittance } from "../lib/transfers"

type Props = { transfer: Transfer; onClose: () => void }

/** Notes money that came under a transfer's code and cannot pay its order. */
export function StrayRemittanceDrawer({ transfer, onClose }: Props) {
  const { t } = useTranslation("gifting")
  const [bankReference, setBankReference] = useState("")
  const [amount, setAmount] = useState("")
  const [reason, setReason] = useState("")
  const noting = useStrayRemittance({
    onDone: () => {
      toast.success(t("stray.noted"))
      onClose()
    },
    onRefused: (error) => toast.error(error.message),
  })
  const amount_fen = fenOfText(amount)
  const note = (event: FormEvent) => {
    event.preventDefault()
    if (amount_fen) {
      noting.mutate({
        id: transfer.id,
        bank_reference: bankReference.trim(),
        amount_fen,
        reason: reason.trim(),
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
        <form className="flex flex-1 flex-col" onSubmit={note}>
          <Drawer.Body className="flex flex-1 flex-col gap-y-4">
            <Text>
              {t("stray.text", { code: transfer.identification_code })}
            </Text>
            <Label htmlFor="stray-reference">{t("stray.reference")}</Label>
            <Input
              id="stray-reference"
              maxLength={60}
              value={bankReference}
              onChange={(event) => setBankReference(event.target.value)}
            />
            <Label htmlFor="stray-amount">{t("stray.amount")}</Label>
            <Input
              id="stray-amount"
              inputMode="decimal"
              value={amount}
              onChange={(event) => setAmount(event.target.value)}
            />
            {amount.trim() && !amount_fen && (
              <Text size="small" className="text-ui-fg-error">
                {t("stray.amountWrong")}
              </Text>
            )}
            <Label htmlFor="stray-reason">{t("reason")}</Label>
            <Textarea
              id="stray-reason"
              maxLength={500}
              placeholder={t("stray.reasonHint")}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" variant="secondary" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button
              type="submit"
              isLoading={noting.isPending}
              disabled={!amount_fen || !bankReference.trim() || !reason.trim()}
            >
              {t("stray.note")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
