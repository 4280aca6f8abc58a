"use client"

import { App, Button, Space, Typography } from "antd"
import { Copy, Printer } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { Link } from "@/i18n/link"
import { dateOf, dayInWords } from "@/lib/civil-date"
import { useUnionStaff } from "@/lib/workspace/use-union-staff"
import { Figures } from "@/ui/workspace/figures"
import { Panel } from "@/ui/workspace/panel"
import { areChoicesOpen } from "../choices-open"
import type { StepProps } from "../step-props"
import { ChoiceQr } from "./choice-qr"
import styles from "./own-choice-panel.module.css"
import { RemindButton } from "./remind-button"

/** How far the choosing is, and how members are brought to it. */
export function OwnChoicePanel({ round, onChanged }: StepProps) {
  const t = useTranslations("gifting")
  const locale = useLocale()
  const { canManage } = useUnionStaff()
  const { member, staff, unchosen, opted_out } = round.choosers
  if (round.mode === "uniform" || round.state === "submitted") {
    return null
  }
  const isOpen =
    round.state === "approved" && areChoicesOpen(round, dateOf(new Date()))
  const figures = [
    { label: t("chosen_by_members"), value: member },
    { label: t("chosen_by_staff"), value: staff },
    { label: t("not_yet"), value: unchosen },
    { label: t("chosen_by_default"), value: round.choosers.default },
    { label: t("opted_out"), value: opted_out },
  ]
  return (
    <Panel title={t("own_choice")}>
      <Figures
        figures={figures.map(({ label, value }) => ({
          label,
          value: value.toLocaleString("zh-CN"),
        }))}
      />
      {isOpen && (
        <div className={styles.way}>
          <ChoiceQr link={round.choice_link} size="8rem" />
          <div className={styles.words}>
            <p>
              {t("own_choice_note", {
                day: dayInWords(round.choice_deadline ?? "", locale),
              })}
            </p>
            <Typography.Text code className={styles.link}>
              {round.choice_link}
            </Typography.Text>
            <Space wrap>
              <CopyLink link={round.choice_link} />
              <Link
                href={`/union/gift-rounds/${round.id}/poster`}
                className={styles.poster}
              >
                <Printer size={16} aria-hidden /> {t("poster")}
              </Link>
              {canManage && (
                <RemindButton round={round} onChanged={onChanged} />
              )}
            </Space>
            <p className={styles.note}>{t("auto_reminders")}</p>
          </div>
        </div>
      )}
    </Panel>
  )
}

function CopyLink({ link }: { link: string }) {
  const t = useTranslations("gifting")
  const { message } = App.useApp()
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    void message.success(t("link_copied"))
  }
  return (
    <Button icon={<Copy size={16} aria-hidden />} onClick={() => void copy()}>
      {t("copy_link")}
    </Button>
  )
}
