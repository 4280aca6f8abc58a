"use client"

import { Descriptions, Typography } from "antd"
import { useTranslations } from "next-intl"

/** The mall's bank account. */
export type Payee = { name: string; bank: string; account: string }

/** Where the money goes; every line is there to be copied into the bank's form. */
export function PayeeAccount({ payee }: { payee: Payee | null }) {
  const t = useTranslations("workspace")
  if (!payee) {
    return <p style={{ marginTop: 20 }}>{t("payee_missing")}</p>
  }
  return (
    <Descriptions
      style={{ marginTop: 20 }}
      title={t("payee")}
      column={{ xs: 1, md: 3 }}
      items={(["name", "bank", "account"] as const).map((key) => ({
        key,
        label: t(`payee_fields.${key}`),
        children: (
          <Typography.Text strong copyable>
            {payee[key]}
          </Typography.Text>
        ),
      }))}
    />
  )
}
