import type { ConsignmentSummary } from "@mall/cooperative/types"
import { Drawer, Text, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useCloseShort } from "../lib/consignments"
import { ReasonForm } from "./reason-form"

type Props = { consignment: ConsignmentSummary; onClose: () => void }

/** What closing short does, and the reason everybody will read. */
export function CloseShortDrawer({ consignment, onClose }: Props) {
  const { t } = useTranslation("gifting")
  const { id, display_no, cooperative_name, parcels, parcels_shipped } =
    consignment
  const closing = useCloseShort({
    onDone: () => {
      toast.success(t("consignments.closed", { display_no }))
      onClose()
    },
    onRefused: (error) => toast.error(error.message),
  })
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("consignments.close", { display_no })}</Drawer.Title>
          <Drawer.Description>{cooperative_name}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          <Text weight="plus">
            {t("consignments.closeText", {
              pending: parcels - parcels_shipped,
              shipped: parcels_shipped,
            })}
          </Text>
          <Text className="text-ui-fg-subtle">
            {t("consignments.closeNote")}
          </Text>
        </Drawer.Body>
        <Drawer.Footer>
          <ReasonForm
            hint={t("consignments.reasonHint")}
            submit={t("consignments.closeShort")}
            isBusy={closing.isPending}
            onCancel={onClose}
            onSubmit={(reason) => closing.mutate({ id, reason })}
          />
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  )
}
