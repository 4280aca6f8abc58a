"use client"

import { App, Button, Drawer, Form } from "antd"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import type { RoleOption, Staff } from "../types"
import { RoleChoice } from "./role-choice"

type Props = {
  staff: Staff | undefined
  roles: RoleOption[]
  onClose: () => void
  onChanged: () => void
}

/** What one of the staff is to be from now on. */
export function RolesDrawer({ staff, roles, onClose, onChanged }: Props) {
  const t = useTranslations("staff")
  const { message } = App.useApp()
  const { run, error, isRunning, clearError } = useAction()

  const close = () => {
    clearError()
    onClose()
  }

  const save = async (fields: Pick<Staff, "roles">) => {
    if (staff && (await run(`/staff/${staff.id}/roles`, fields))) {
      void message.success(t("done.roles", { name: staff.display_name }))
      close()
      onChanged()
    }
  }

  return (
    <Drawer
      title={t("actions.roles")}
      open={Boolean(staff)}
      onClose={close}
      size={420}
      destroyOnHidden
    >
      <Form<Pick<Staff, "roles">>
        key={staff?.id}
        layout="vertical"
        initialValues={{ roles: staff?.roles }}
        onFinish={save}
      >
        <p>{t("roles_note", { name: staff?.display_name ?? "" })}</p>
        <RoleChoice roles={roles} />
        <Failure error={error} />
        <Button type="primary" htmlType="submit" loading={isRunning}>
          {t("save_roles")}
        </Button>
      </Form>
    </Drawer>
  )
}
