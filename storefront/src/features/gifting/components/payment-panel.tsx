"use client"

import { Alert, App, Button, Descriptions, Typography, Upload } from "antd"
import { UploadIcon } from "lucide-react"
import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { useAction } from "@/lib/workspace/use-action"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { EmptyHint } from "@/ui/workspace/empty-hint"
import { Failure } from "@/ui/workspace/failure"
import { Panel } from "@/ui/workspace/panel"
import type { StepProps } from "../step-props"
import type { TransferState, TransferToPay } from "../types"
import { PayeeAccount } from "@/ui/workspace/payee-account"
import { WithdrawOrder } from "./withdraw-order"

const toneOf: Record<TransferState, "info" | "warning" | "success" | "error"> =
  {
    awaiting_receipt: "info",
    receipt_uploaded: "warning",
    confirmed: "success",
    rejected: "error",
    cancelled: "info",
  }

type Props = StepProps & { payment: TransferToPay | undefined }

/** The corporate transfer: what to write on it, and its receipt. */
export function PaymentPanel({ round, payment, onChanged }: Props) {
  const t = useTranslations("gifting")
  const { message } = App.useApp()
  const { canManage } = useUnionStaff()
  const { upload, download, error, isRunning } = useAction()

  async function send(file: File) {
    if (await upload(`/gift-rounds/${round.id}/transfer/receipt`, file)) {
      void message.success(t("receipt_sent"))
      onChanged()
    }
  }

  if (!payment) {
    return (
      <Panel title={t("steps.payment")}>
        <EmptyHint text={t("payment_later")} />
      </Panel>
    )
  }
  const { transfer, payee } = payment
  const mayUpload =
    canManage &&
    transfer.state !== "confirmed" &&
    transfer.state !== "cancelled"
  const mayWithdraw =
    canManage &&
    round.state === "ordered" &&
    transfer.state !== "receipt_uploaded"
  return (
    <Panel title={t("steps.payment")}>
      <Alert
        type={toneOf[transfer.state]}
        showIcon
        title={t(`transfer_states.${transfer.state}`)}
        description={transfer.reason}
      />
      <PayeeAccount payee={payee} />
      <Descriptions
        style={{ marginTop: 20 }}
        column={{ xs: 1, md: 2 }}
        items={[
          {
            key: "code",
            label: t("identification_code"),
            children: (
              <Typography.Text strong copyable>
                {transfer.identification_code}
              </Typography.Text>
            ),
          },
          {
            key: "amount",
            label: t("amount"),
            children: formatFen(transfer.amount_fen),
          },
          ...(round.state === "ordered" && round.pay_by
            ? [
                {
                  key: "pay_by",
                  label: t("pay_by"),
                  children: round.pay_by,
                },
              ]
            : []),
          {
            key: "receipt",
            label: t("transfer_receipt"),
            children: transfer.receipt_name ? (
              <Button
                type="link"
                style={{ padding: 0, height: "auto" }}
                onClick={() =>
                  download(`/gift-rounds/${round.id}/transfer/receipt`)
                }
              >
                {transfer.receipt_name}
              </Button>
            ) : (
              "—"
            ),
          },
        ]}
      />
      <p style={{ color: "var(--muted)" }}>{t("code_note")}</p>
      {round.state === "ordered" && (
        <p style={{ color: "var(--muted)" }}>{t("pay_by_note")}</p>
      )}
      <Failure error={error} />
      {mayUpload && (
        <Upload
          accept=".pdf,.png,.jpg,.jpeg"
          showUploadList={false}
          disabled={isRunning}
          beforeUpload={(file) => {
            void send(file)
            return false
          }}
        >
          <Button
            type={transfer.receipt_name ? "default" : "primary"}
            loading={isRunning}
            icon={<UploadIcon size={16} aria-hidden />}
            style={{ marginTop: 16 }}
          >
            {t(transfer.receipt_name ? "replace_receipt" : "send_receipt")}
          </Button>
        </Upload>
      )}
      {mayWithdraw && <WithdrawOrder round={round} onChanged={onChanged} />}
    </Panel>
  )
}
