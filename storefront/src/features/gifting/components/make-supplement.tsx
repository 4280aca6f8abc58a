"use client"

import { DatePicker, Form, Modal } from "antd"
import dayjs, { type Dayjs } from "dayjs"
import { useTranslations } from "next-intl"
import type { RoundDetail } from "../types"
import { BeyondReserve } from "./beyond-reserve"

interface MakeSupplementProps {
  round: RoundDetail
  count: number
  onMake: (choiceDeadline: string | undefined) => void
  onCancel: () => void
}

/** Asks once more, says who must approve, and by when its members choose. */
export function MakeSupplement({
  round,
  count,
  onMake,
  onCancel,
}: MakeSupplementProps) {
  const t = useTranslations("supplement")
  const words = useTranslations("gifting")
  const [form] = Form.useForm<{ choice_deadline?: Dayjs }>()
  return (
    <Modal
      open
      title={t("make", { count })}
      okText={t("make_it")}
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      <p>
        {t("make_text")}{" "}
        <BeyondReserve left={round.reserve.left} count={count} />
      </p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ choice_deadline }) =>
          onMake(choice_deadline?.format("YYYY-MM-DD"))
        }
      >
        {round.mode === "choice" && (
          <Form.Item
            name="choice_deadline"
            label={words("choice_deadline")}
            rules={[{ required: true, message: words("field_missing") }]}
          >
            <DatePicker style={{ width: "100%" }} minDate={dayjs()} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
