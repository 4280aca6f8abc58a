import { Button, Label, Text, Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

type Props = {
  /** Who reads the reason, with an example. */
  hint: string
  submit: string
  isBusy: boolean
  onSubmit: (reason: string) => void
  onCancel: () => void
}

/** Asks for a reason that others will read, before something is refused. */
export function ReasonForm({
  hint,
  submit,
  isBusy,
  onSubmit,
  onCancel,
}: Props) {
  const { t } = useTranslation("checkout")
  const [reason, setReason] = useState("")
  return (
    <form
      className="flex w-full flex-col gap-y-3"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(reason.trim())
      }}
    >
      <Label htmlFor="reason">{t("reason")}</Label>
      <Textarea
        id="reason"
        autoFocus
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Text size="small" className="text-ui-fg-subtle">
        {hint}
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
          {submit}
        </Button>
      </div>
    </form>
  )
}
