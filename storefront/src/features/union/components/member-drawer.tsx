"use client"

import { App, Button, Drawer, Form, Input } from "antd"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { useBackend } from "@/lib/workspace/use-backend"
import { Failure } from "@/ui/workspace/failure"
import { Loaded } from "@/ui/workspace/loaded"
import { isRequired, type Member, rosterFields } from "../types"

type Props = {
  id: string | undefined
  canManage: boolean
  onClose: () => void
  onChanged: () => void
}

export function MemberDrawer({ id, canManage, onClose, onChanged }: Props) {
  const t = useTranslations("union")
  const { message, modal } = App.useApp()
  const query = useBackend<{ member: Member }>(id ? `/members/${id}` : null)
  const { run, error, isRunning } = useAction()

  const changed = async (done: unknown, said: string) => {
    if (done) {
      void message.success(said)
      await query.mutate()
      onChanged()
    }
  }

  const save = async (fields: Partial<Member>) =>
    changed(await run(`/members/${id}`, fields), t("member_saved"))

  const leave = () =>
    modal.confirm({
      title: t("mark_left_title"),
      content: t("mark_left_note"),
      okText: t("mark_left"),
      onOk: async () => {
        await changed(await run(`/members/${id}/leave`), t("member_left"))
        onClose()
      },
    })

  return (
    <Drawer
      title={t("member")}
      open={Boolean(id)}
      onClose={onClose}
      size={420}
      destroyOnHidden
    >
      <Loaded query={query}>
        {({ member }) => (
          <Form<Partial<Member>>
            key={member.updated_at}
            layout="vertical"
            initialValues={member}
            disabled={!canManage || member.state === "left"}
            onFinish={save}
          >
            {rosterFields.map((field) => (
              <Form.Item
                key={field}
                name={field}
                label={t(`fields.${field}`)}
                required={isRequired(field)}
              >
                {field === "address" ? (
                  <Input.TextArea autoSize={{ minRows: 2 }} />
                ) : (
                  <Input autoComplete="off" />
                )}
              </Form.Item>
            ))}
            <Failure error={error} />
            {canManage && member.state === "active" && (
              <div style={{ display: "flex", gap: 8 }}>
                <Button type="primary" htmlType="submit" loading={isRunning}>
                  {t("save_member")}
                </Button>
                <Button danger onClick={leave}>
                  {t("mark_left")}
                </Button>
              </div>
            )}
          </Form>
        )}
      </Loaded>
    </Drawer>
  )
}
