"use client"

import { Button, Form, Input, Modal } from "antd"
import { useTranslations } from "next-intl"
import { useAction } from "@/lib/workspace/use-action"
import { Failure } from "@/ui/workspace/failure"
import {
  isRequired,
  type RosterField,
  type RosterRow,
  rosterFields,
} from "../types"

type Cells = Partial<Record<RosterField, string>>

type Props = {
  importId: string
  row: RosterRow
  onClose: () => void
  onMended: () => void
}

/** Only what is at fault can be mended here; the rest stays as in the file. */
export function RowMender({ importId, row, onClose, onMended }: Props) {
  const t = useTranslations("union")
  const [form] = Form.useForm<Cells>()
  const { run, error, isRunning } = useAction()
  const faults = [...row.faults, ...row.warnings]
  const fields = rosterFields.filter((field) =>
    faults.some((fault) => fault.field === field)
  )

  const path = `/roster-imports/${importId}/rows/${row.row_number}`

  async function save(cells: Cells) {
    if (await run(path, { cells })) {
      onMended()
    }
  }

  async function acceptAs(holder_version: string) {
    if (await run(`${path}/same-person`, { holder_version })) {
      onMended()
    }
  }

  return (
    <Modal
      open
      title={t("mend_row", { row: row.row_number ?? 0 })}
      okText={t("save_row")}
      confirmLoading={isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Cells>
        form={form}
        layout="vertical"
        initialValues={row.cells}
        onFinish={save}
      >
        {fields.map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={t(`fields.${field}`)}
            required={isRequired(field)}
            extra={faults.find((fault) => fault.field === field)?.message}
          >
            <Input autoComplete="off" />
          </Form.Item>
        ))}
      </Form>
      {row.holder && (
        <p>
          {t("number_holder", {
            name: row.holder.name,
            mobile: row.holder.mobile,
          })}{" "}
          <Button
            loading={isRunning}
            onClick={() => row.holder && acceptAs(row.holder.version)}
          >
            {t("same_person")}
          </Button>
        </p>
      )}
      <Failure error={error} />
    </Modal>
  )
}
