import { Button, Label, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

type Props = {
  isBusy: boolean
  onReject: (reason: string) => void
  onCancel: () => void
}

/** Asks for the reason that the union's staff will read. */
export function RejectForm({ isBusy, onReject, onCancel }: Props) {
  const { t } = useTranslation("gifting")
  const [reason, setReason] = useState("")
  return (
    <form
      className="flex w-full flex-col gap-y-3"
      onSubmit={(event) => {
        event.preventDefault()
        onReject(reason.trim())
      }}
    >
      <Label htmlFor="reject-reason">{t("reason")}</Label>
      <Textarea
        id="reject-reason"
        autoFocus
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Text size="small" className="text-ui-fg-subtle">
        {t("reasonHint")}
      </Text>
      <div className="flex justify-end gap-x-2">
        <Button type="button" variant="secondary" onClick={onCancel}>
          {t("cancel")}
        </Button>
        <Button
          type="submit"
          variant="danger"
          isLoading={isBusy}
          disabled={!reason.trim()}
        >
          {t("reject")}
        </Button>
      </div>
    </form>
  )
}
