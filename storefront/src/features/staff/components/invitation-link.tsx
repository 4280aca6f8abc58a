"use client"

import { Button, Input, type InputRef, Modal } from "antd"
import { Check, Copy } from "lucide-react"
import { useTranslations } from "next-intl"
import { useRef, useState } from "react"
import { minuteOf } from "@/lib/civil-date"
import type { Invited } from "../types"
import styles from "./invitation-link.module.css"

type Props = { invited: Invited | undefined; onClose: () => void }

/** A reset that could not be sent is in nobody's hands but the operator's. */
function wordsOf(invited: Invited | undefined) {
  if (invited?.invitation.link) {
    return {
      title: "link_title",
      what: "link_not_sent",
      note: "link_note",
    } as const
  }
  return invited && !invited.invitation.is_sent
    ? ({
        title: "operator_title",
        what: "link_with_operator",
        note: "operator_note",
      } as const)
    : ({ title: "sent_title", what: "link_sent", note: "sent_note" } as const)
}

/**
 * Where the invitation went. A link that could not be sent is here once:
 * nobody can read it again, so the dialog closes by its button only.
 */
export function InvitationLink({ invited, onClose }: Props) {
  const t = useTranslations("staff")
  const field = useRef<InputRef>(null)
  const [copied, setCopied] = useState<string>()
  const link = invited?.invitation.link
  const words = wordsOf(invited)
  const isCopied = Boolean(link) && copied === link

  const copy = async (text: string) => {
    // Without https there is no clipboard; the marked text can be copied by key.
    field.current?.select()
    await navigator.clipboard
      ?.writeText(text)
      .then(() => setCopied(text))
      .catch(() => undefined)
  }

  return (
    <Modal
      title={t(words.title)}
      open={Boolean(invited)}
      mask={{ closable: false }}
      closable={false}
      keyboard={false}
      cancelButtonProps={{ style: { display: "none" } }}
      okText={t(link ? "link_kept" : "understood")}
      okButtonProps={{ type: link && !isCopied ? "default" : "primary" }}
      onOk={onClose}
      destroyOnHidden
    >
      {invited && (
        <>
          <p>{t(words.what, { name: invited.staff.display_name })}</p>
          {link && (
            <div className={styles.link}>
              <Input
                ref={field}
                readOnly
                value={link}
                aria-label={t("link_title")}
                onFocus={({ target }) => target.select()}
              />
              <Button
                type={isCopied ? "default" : "primary"}
                icon={
                  isCopied ? (
                    <Check size={16} aria-hidden />
                  ) : (
                    <Copy size={16} aria-hidden />
                  )
                }
                onClick={() => copy(link)}
              >
                {t(isCopied ? "copied" : "copy")}
              </Button>
            </div>
          )}
          <p className={styles.note}>
            {t(words.note, { at: minuteOf(invited.invitation.expires_at) })}
          </p>
        </>
      )}
    </Modal>
  )
}
