import { Button, Drawer, Skeleton, Text, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { OperatorAfterSales } from "../../types/purchase"
import { useAfterSales, useDecision } from "../lib/after-sales"
import { showYuan } from "../lib/show-yuan"
import { AfterSalesBadge } from "./after-sales-table"
import { asAsked, GrantForm, grantsOf, totalOf } from "./grant-form"
import { MoneyRows } from "./money-rows"
import { ReasonForm } from "./reason-form"
import { RequestPhotos } from "./request-photos"

type Props = { id: string; onClose: () => void }

/** One request as it is now, and the two decisions. */
export function AfterSalesDrawer({ id, onClose }: Props) {
  const { t } = useTranslation("checkout")
  const { data: request, isError } = useAfterSales(id)
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("afterSales.title")}</Drawer.Title>
          <Drawer.Description>
            {request && `#${request.display_id}`}
          </Drawer.Description>
        </Drawer.Header>
        {isError ? (
          <Drawer.Body>
            <Text className="text-ui-fg-error">{t("failed")}</Text>
          </Drawer.Body>
        ) : request === undefined ? (
          <Drawer.Body>
            <Skeleton className="h-96 w-full" />
          </Drawer.Body>
        ) : request.state === "requested" ? (
          <Decide request={request} onClose={onClose} />
        ) : (
          <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
            <Facts request={request} />
            <Decided request={request} />
          </Drawer.Body>
        )}
      </Drawer.Content>
    </Drawer>
  )
}

type OfRequest = { request: OperatorAfterSales }

function Facts({ request }: OfRequest) {
  const { t } = useTranslation("checkout")
  return (
    <>
      <div className="flex items-center gap-x-3">
        <AfterSalesBadge state={request.state} />
        <Text weight="plus">{t(`afterSales.reasons.${request.reason}`)}</Text>
      </div>
      {request.note && (
        <Text>
          {t("afterSales.note")}: {request.note}
        </Text>
      )}
      <RequestPhotos request={request} />
    </>
  )
}

/** What was answered, and where the money went. */
function Decided({ request }: OfRequest) {
  const { t } = useTranslation("checkout")
  const { refund } = request
  return (
    <>
      <MoneyRows
        rows={request.lines.map((line) => ({
          label: `${line.product_title} · ${t("afterSales.quantity", { quantity: line.quantity })}`,
          amount_fen: line.granted_fen,
          note: `${t("afterSales.asked")} ${showYuan(line.asked_fen)}`,
        }))}
      />
      {request.decision_note && (
        <Text>
          {t("afterSales.decision")}: {request.decision_note}
        </Text>
      )}
      {refund && (
        <section className="flex flex-col gap-y-2">
          <Text weight="plus">{t("afterSales.split")}</Text>
          <MoneyRows
            rows={[
              {
                label: t("afterSales.subsidy"),
                amount_fen: refund.subsidy_fen,
              },
              { label: t("afterSales.own"), amount_fen: refund.own_fen },
            ]}
          />
          <Text size="small" className="text-ui-fg-subtle">
            {t(`afterSales.refundState.${refund.state}`)}
          </Text>
        </section>
      )}
    </>
  )
}

function Decide({ request, onClose }: OfRequest & { onClose: () => void }) {
  const { t } = useTranslation("checkout")
  const ask = usePrompt()
  const [typed, setTyped] = useState(() => asAsked(request))
  const [isRejecting, setRejecting] = useState(false)
  const decision = useDecision(request.id, {
    onDone: (kind) => {
      toast.success(
        t(kind === "approve" ? "afterSales.approved" : "afterSales.rejected")
      )
      if (kind === "reject") {
        onClose()
      }
    },
    onRefused: (error) => toast.error(error.message),
  })
  const grants = grantsOf(request, typed)

  const approve = async () => {
    const isSure =
      grants &&
      (await ask({
        title: t("afterSales.approveTitle", {
          amount: showYuan(totalOf(grants)),
        }),
        description: t("afterSales.approveText"),
        confirmText: t("afterSales.approve"),
        cancelText: t("cancel"),
        variant: "confirmation",
      }))
    if (isSure) {
      decision.mutate({ kind: "approve", lines: grants })
    }
  }

  return (
    <>
      <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
        <Facts request={request} />
        <GrantForm request={request} typed={typed} onType={setTyped} />
      </Drawer.Body>
      <Drawer.Footer>
        {isRejecting ? (
          <ReasonForm
            hint={t("afterSales.rejectHint")}
            submit={t("afterSales.reject")}
            isBusy={decision.isPending}
            onCancel={() => setRejecting(false)}
            onSubmit={(note) => decision.mutate({ kind: "reject", note })}
          />
        ) : (
          <>
            <Button
              variant="secondary"
              disabled={decision.isPending}
              onClick={() => setRejecting(true)}
            >
              {t("afterSales.reject")}
            </Button>
            <Button
              isLoading={decision.isPending}
              disabled={!grants}
              onClick={() => void approve()}
            >
              {t("afterSales.approve")}
            </Button>
          </>
        )}
      </Drawer.Footer>
    </>
  )
}
