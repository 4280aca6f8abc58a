import { Button, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { type TopUp, useReceipt } from "../lib/top-ups"

/** The receipt as the union uploaded it, and a way to keep it. */
export function ReceiptPreview({ topUp }: { topUp: TopUp }) {
  const { t } = useTranslation("subsidy")
  const { data: address, isError } = useReceipt(topUp)
  if (isError) {
    return <Text className="text-ui-fg-error">{t("receiptMissing")}</Text>
  }
  if (!address) {
    return <Skeleton className="h-96 w-full" />
  }
  return (
    <div className="flex flex-col gap-y-3">
      {topUp.receipt_mime === "application/pdf" ? (
        <iframe
          className="h-[60vh] w-full rounded-lg border"
          src={address}
          title={t("receipt")}
        />
      ) : (
        <img
          className="max-h-[60vh] w-full rounded-lg border object-contain"
          src={address}
          alt={t("receipt")}
        />
      )}
      <Button asChild variant="secondary" size="small" className="self-start">
        <a href={address} download={topUp.receipt_name ?? ""}>
          {t("download")}
        </a>
      </Button>
    </div>
  )
}
