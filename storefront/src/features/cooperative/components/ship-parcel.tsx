"use client"

import { Form, Input, Modal, Select } from "antd"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { useBackend } from "@/lib/workspace/use-backend"
import { Failure } from "@/ui/workspace/failure"
import type { Carrier, MaskedParcel } from "../types"

type Fields = { carrier: string; tracking_number: string }

type Props = {
  consignmentId: string
  parcel: MaskedParcel
  onClose: () => void
  onShipped: () => void
}

/** One parcel's carrier and number, typed or scanned; or put right once it left. */
export function ShipParcel(props: Props) {
  const { consignmentId, parcel, onClose, onShipped } = props
  const t = useTranslations("cooperative")
  const isSent = parcel.state === "shipped"
  const [form] = Form.useForm<Fields>()
  const { run, error, isRunning } = useAction()
  const { data } = useBackend<{ carriers: Carrier[] }>("/carriers")

  async function ship({ carrier, tracking_number }: Fields) {
    const act = isSent ? "tracking" : "ship"
    const path = `/consignments/${consignmentId}/parcels/${parcel.id}/${act}`
    const body = { carrier, tracking_number: tracking_number.trim() }
    if (await run(path, body)) {
      onShipped()
    }
  }

  return (
    <Modal
      open
      title={t(isSent ? "correct_parcel" : "ship_parcel", {
        number: parcel.parcel_no,
      })}
      okText={t(isSent ? "correct" : "ship")}
      confirmLoading={isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        size="large"
        requiredMark={false}
        initialValues={
          isSent
            ? {
                carrier: parcel.carrier,
                tracking_number: parcel.tracking_numbers.join("、"),
              }
            : undefined
        }
        onFinish={ship}
      >
        <Form.Item
          name="carrier"
          label={t("carrier")}
          rules={[{ required: true, message: t("carrier_missing") }]}
        >
          <Select
            showSearch={{ optionFilterProp: "label" }}
            options={data?.carriers.map(({ code, name }) => ({
              value: code,
              label: name,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="tracking_number"
          label={t("tracking_number")}
          rules={[{ required: true, message: t("number_missing") }]}
        >
          <Input autoComplete="off" autoCapitalize="characters" />
        </Form.Item>
      </Form>
      <Failure error={error} />
    </Modal>
  )
}
