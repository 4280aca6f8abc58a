"use client"

import {
  Alert,
  App,
  Button,
  Descriptions,
  Drawer,
  Typography,
  Upload,
} from "antd"
import { UploadIcon } from "lucide-react"
import { useTranslations } from "next-intl"
import { formatFen } from "@/lib/money"
import { useAction } from "@/lib/workspace/use-action"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Failure } from "@/ui/workspace/failure"
import { type Payee, PayeeAccount } from "@/ui/workspace/payee-account"
import type { TopUp, TopUpState } from "../types"
import styles from "./subsidy.module.css"
import { WithdrawTopUp } from "./withdraw-top-up"

const toneOf: Record<TopUpState, "info" | "warning" | "success" | "error"> = {
  awaiting_receipt: "info",
  receipt_uploaded: "warning",
  confirmed: "success",
  rejected: "error",
  withdrawn: "info",
}

type Props = {
  topUp: TopUp | undefined
  payee: Payee | null
  onClose: () => void
  onChanged: () => void
}

/** The transfer note: where the money goes, what to write on it, its receipt. */
export function TopUpDrawer({ topUp, payee, onClose, onChanged }: Props) {
  const t = useTranslations("subsidy")
  return (
    <Drawer
      open={Boolean(topUp)}
      title={t("transfer_note")}
      size={560}
      onClose={onClose}
    >
      {topUp && (
        <>
          <Alert
            type={toneOf[topUp.state]}
            showIcon
            title={t(`top_up_next.${topUp.state}`)}
            description={topUp.reason}
          />
          <PayeeAccount payee={payee} />
          <TransferDetails topUp={topUp} />
          <p className={styles.quiet}>{t("code_note")}</p>
          <ReceiptUpload topUp={topUp} onChanged={onChanged} />
          <WithdrawTopUp topUp={topUp} onChanged={onChanged} />
        </>
      )}
    </Drawer>
  )
}

function TransferDetails({ topUp }: { topUp: TopUp }) {
  const t = useTranslations("subsidy")
  const { download, error } = useAction()
  const receipt = `/subsidy-fund/top-ups/${topUp.id}/receipt`
  return (
    <>
      <Descriptions
        className={styles.spaced}
        column={1}
        items={[
          {
            key: "amount",
            label: t("amount"),
            children: (
              <Typography.Text strong>
                {formatFen(topUp.amount_fen)}
              </Typography.Text>
            ),
          },
          {
            key: "code",
            label: t("identification_code"),
            children: (
              <Typography.Text strong copyable>
                {topUp.identification_code}
              </Typography.Text>
            ),
          },
          {
            key: "receipt",
            label: t("transfer_receipt"),
            children: topUp.receipt_name ? (
              <Button
                type="link"
                style={{ padding: 0, height: "auto" }}
                onClick={() => download(receipt)}
              >
                {topUp.receipt_name}
              </Button>
            ) : (
              "—"
            ),
          },
        ]}
      />
      <Failure error={error} />
    </>
  )
}

function ReceiptUpload({
  topUp,
  onChanged,
}: Pick<Props, "onChanged"> & { topUp: TopUp }) {
  const t = useTranslations("subsidy")
  const { message } = App.useApp()
  const { canManage } = useUnionStaff()
  const { upload, error, isRunning } = useAction()

  async function send(file: File) {
    if (await upload(`/subsidy-fund/top-ups/${topUp.id}/receipt`, file)) {
      void message.success(t("receipt_sent"))
      onChanged()
    }
  }

  if (topUp.state === "confirmed") {
    return null
  }
  if (!canManage) {
    return <p className={styles.quiet}>{t("managers_top_up")}</p>
  }
  return (
    <div className={styles.stack}>
      <Failure error={error} />
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
          type={topUp.receipt_name ? "default" : "primary"}
          loading={isRunning}
          icon={<UploadIcon size={16} aria-hidden />}
        >
          {t(topUp.receipt_name ? "replace_receipt" : "send_receipt")}
        </Button>
      </Upload>
    </div>
  )
}
