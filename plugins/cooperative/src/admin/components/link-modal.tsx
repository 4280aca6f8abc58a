import { Button, Copy, FocusModal, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Invited } from "../lib/cooperatives"

type Props = { invited: Invited; onClose: () => void }

/** The link is here once: nobody can read it again afterwards. */
export function LinkModal({ invited, onClose }: Props) {
  const { t, i18n } = useTranslation("cooperatives")
  const { link, is_sent, expires_at } = invited.invitation
  const until = new Date(expires_at).toLocaleString(
    i18n.language === "en" ? "en" : "zh"
  )
  return (
    <FocusModal open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <FocusModal.Content className="m-auto h-fit max-w-xl">
        <FocusModal.Header />
        <FocusModal.Body className="flex flex-col gap-y-4 p-6">
          <FocusModal.Title asChild>
            <Heading>{t("linkTitle")}</Heading>
          </FocusModal.Title>
          <Text>{t(is_sent ? "linkSent" : "linkNotSent")}</Text>
          {link && (
            <div className="bg-ui-bg-subtle flex items-center gap-x-2 rounded-lg p-3">
              <code className="txt-small break-all" data-testid="link">
                {link}
              </code>
              <Copy content={link} />
            </div>
          )}
          <Text size="small" className="text-ui-fg-subtle">
            {t("linkNote", { until })}
          </Text>
          <Button onClick={onClose}>{t("linkDone")}</Button>
        </FocusModal.Body>
      </FocusModal.Content>
    </FocusModal>
  )
}
