"use client"

import { Button, Drawer, Form, Input } from "antd"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import type { Invited, RoleOption } from "../types"
import { RoleChoice } from "./role-choice"

type Fields = {
  display_name: string
  mobile?: string
  email?: string
  roles: string[]
}

type Props = {
  isOpen: boolean
  roles: RoleOption[]
  onClose: () => void
  onInvited: (invited: Invited) => void
}

/** Name, a way to reach them, and what they are to be. */
export function InviteDrawer({ isOpen, roles, onClose, onInvited }: Props) {
  const t = useTranslations("staff")
  const { run, error, isRunning, clearError } = useAction()

  const close = () => {
    clearError()
    onClose()
  }

  const invite = async ({ display_name, mobile, email, roles }: Fields) => {
    const answer = await run<Invited>("/staff", {
      display_name,
      roles,
      ...(mobile?.trim() && { mobile: mobile.trim() }),
      ...(email?.trim() && { email: email.trim() }),
    })
    if (answer) {
      close()
      onInvited(answer)
    }
  }

  return (
    <Drawer
      title={t("invite")}
      open={isOpen}
      onClose={close}
      size={420}
      destroyOnHidden
    >
      <Form<Fields> layout="vertical" onFinish={invite}>
        <Form.Item
          name="display_name"
          label={t("name")}
          rules={[
            { required: true, whitespace: true, message: t("name_missing") },
          ]}
        >
          <Input autoComplete="off" maxLength={30} />
        </Form.Item>
        <Form.Item
          name="mobile"
          label={t("mobile")}
          extra={t("mobile_hint")}
          dependencies={["email"]}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value: string | undefined) =>
                value?.trim() || (getFieldValue("email") as string)?.trim()
                  ? Promise.resolve()
                  : Promise.reject(new Error(t("contact_missing"))),
            }),
          ]}
        >
          <Input type="tel" autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item
          name="email"
          label={t("email")}
          extra={t("email_hint")}
          rules={[{ type: "email", message: t("email_invalid") }]}
        >
          <Input type="email" autoComplete="off" maxLength={100} />
        </Form.Item>
        <RoleChoice roles={roles} />
        <Failure error={error} />
        <Button type="primary" htmlType="submit" loading={isRunning}>
          {t("send_invitation")}
        </Button>
      </Form>
    </Drawer>
  )
}
