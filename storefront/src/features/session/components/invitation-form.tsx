"use client"

import { Button, Descriptions, Form, Input } from "antd"
import { useFormatter, useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import type { Workspace } from "@/lib/session"
import { BackendError, callBackend } from "@/lib/workspace/backend"
import { Failure } from "@/ui/workspace/failure"
import { type Invitation, invitationUrl } from "../use-invitation"

type Fields = { password: string; again: string }

type Props = {
  workspace: Workspace
  token: string
  invitation: Invitation
  onDone: () => void
}

/** Whose account it is, and the password twice. */
export function InvitationForm(props: Props) {
  const { workspace, token, invitation, onDone } = props
  const t = useTranslations("session")
  const format = useFormatter()
  const locale = useLocale()
  const [error, setError] = useState<BackendError>()
  const [isRunning, setRunning] = useState(false)

  async function accept({ password }: Fields) {
    setRunning(true)
    setError(undefined)
    try {
      await callBackend(invitationUrl(workspace, "accept"), locale, {
        method: "POST",
        body: { token, password },
      })
      onDone()
    } catch (caught) {
      if (!(caught instanceof BackendError)) {
        throw caught
      }
      setError(caught)
    } finally {
      setRunning(false)
    }
  }

  return (
    <>
      <Descriptions
        column={1}
        size="small"
        items={[
          {
            key: "organisation",
            label: t("invitation.organisation"),
            children: invitation.organisation,
          },
          {
            key: "account",
            label: t("invitation.account"),
            children: invitation.account_masked,
          },
          {
            key: "expires",
            label: t("invitation.expires"),
            children: format.dateTime(new Date(invitation.expires_at), {
              dateStyle: "long",
              timeStyle: "short",
              timeZone: "Asia/Shanghai",
            }),
          },
        ]}
      />
      <Form<Fields>
        layout="vertical"
        requiredMark={false}
        size="large"
        onFinish={accept}
      >
        <Form.Item
          name="password"
          label={t("invitation.password")}
          extra={t("invitation.password_hint")}
          rules={[{ required: true, message: t("password_missing") }]}
        >
          <Input.Password autoComplete="new-password" autoFocus />
        </Form.Item>
        <Form.Item
          name="again"
          label={t("invitation.again")}
          dependencies={["password"]}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue("password")
                  ? Promise.resolve()
                  : Promise.reject(new Error(t("invitation.differs"))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Failure error={error} />
        <Button type="primary" htmlType="submit" block loading={isRunning}>
          {t("invitation.submit")}
        </Button>
      </Form>
    </>
  )
}
