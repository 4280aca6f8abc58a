import type { Fen } from "@mall/ledger/money"
import {
  SUBSIDY_MODULE,
  type SubsidyModuleService,
} from "@mall/subsidy/modules/subsidy"
import {
  confirmFundTopUpWorkflow,
  openFundTopUpWorkflow,
  uploadFundReceiptWorkflow,
} from "@mall/subsidy/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

type Filling = { union_id: string; manager: string; amount_fen: Fen }

/** As little as the bank's receipt of the demonstration needs to be. */
const RECEIPT = Buffer.from("%PDF-1.4\n%%EOF\n").toString("base64")

/** A union's transfer, its receipt, and the operator's word that it arrived. */
export async function fillFund(
  container: MedusaContainer,
  { union_id, manager, amount_fen }: Filling
) {
  const subsidy = container.resolve<SubsidyModuleService>(SUBSIDY_MODULE)
  const { result: opened } = await openFundTopUpWorkflow(container).run({
    input: { union_id, staff_id: manager, amount_fen, key: "demonstration" },
  })
  if (opened.state === "awaiting_receipt") {
    await uploadFundReceiptWorkflow(container).run({
      input: {
        id: opened.id,
        union_id,
        name: "演示回单.pdf",
        content_base64: RECEIPT,
      },
    })
  }
  const topUp = await subsidy.topUpOf({ id: opened.id })
  if (topUp.state === "receipt_uploaded") {
    const [operator] = await container.resolve(Modules.USER).listUsers({})
    await confirmFundTopUpWorkflow(container).run({
      input: {
        id: topUp.id,
        user_id: operator?.id ?? "",
        receipt_version: topUp.receipt_version ?? "",
        identification_code: topUp.identification_code,
      },
    })
  }
}
