import type { ArchiveEntry } from "@mall/spreadsheet/archive"
import { writeWorkbook } from "@mall/spreadsheet/write"
import type {
  IFileModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { GiftingModuleService } from "../modules/gifting"
import type { PrivateFile } from "@mall/access/private-file"
import type { GiftRoundDTO } from "../types/dtos"
import {
  cooperativesOf,
  giftingOf,
  unionsOf,
} from "../workflows/reading/services"
import * as judged from "./audit-judgement-sheets"
import * as sheets from "./audit-sheets"
import { exportsOf, exportsSheet } from "./audit-exports"
import { receiptSheet } from "./receipt-sheet"

const ROWS_PER_BATCH = 1_000

/**
 * The audit file (审计资料包) of an ordered round: what was decided, checked,
 * ordered, paid, sent and received, and the papers beside it. Each part is
 * read when the archive comes to it.
 */
export async function auditFile(
  container: MedusaContainer,
  round: GiftRoundDTO
): Promise<ArchiveEntry[]> {
  const gifting = giftingOf(container)
  const transfer = await gifting.transferOf({ round_id: round.id })
  const minutes = await gifting.minutesOf(round.id)
  const union = await unionsOf(container).requireUnion(round.union_id)
  return [
    { name: "审计表.xlsx", open: () => auditWorkbook(container, round) },
    {
      name: "签收表.xlsx",
      open: async () =>
        writeWorkbook({
          sheets: [await receiptSheet(gifting, round, union.name)],
        }),
    },
    ...minutes.map((file, index) =>
      paper(container, `会议纪要/${index + 1}-${file.name}`, file)
    ),
    ...(transfer.receipt_file_id
      ? [
          paper(container, `转账回单/${transfer.receipt_name}`, {
            file_id: transfer.receipt_file_id,
          }),
        ]
      : []),
  ]
}

/** A name comes from somebody's computer: it must not leave its folder. */
const paper = (
  container: MedusaContainer,
  name: string,
  { file_id }: Pick<PrivateFile, "file_id">
): ArchiveEntry => ({
  name: name
    .split("/")
    .map((part) =>
      part.replace(/[\\:*?"<>|\p{Cc}]/gu, "_").replace(/^\.+/, "_")
    )
    .slice(0, 2)
    .join("/"),
  open: async () => {
    const files: IFileModuleService = container.resolve(Modules.FILE)
    return await files.getDownloadStream(file_id)
  },
})

async function auditWorkbook(container: MedusaContainer, round: GiftRoundDTO) {
  const gifting = giftingOf(container)
  const cooperatives = cooperativesOf(container)
  const packages = await gifting.packagesOf(round.id)
  const ofAllOrders = await cooperatives.listConsignmentsOfSource(
    "gift_round",
    round.id
  )
  const consignments = ofAllOrders.filter(
    ({ order_id }) => order_id === round.order_id
  )
  const ids = consignments.map(({ id }) => id)
  const totals = (
    await cooperatives.dispatchTotals("gift_round", round.id)
  ).filter(({ consignment_id }) => ids.includes(consignment_id))
  const steps = await gifting.stepsOf(round.id)
  const exported = await exportsOf(container, round.id)
  const staff = [...steps, ...exported].flatMap(({ actor_type, actor_id }) =>
    actor_type === "union_staff" ? [actor_id] : []
  )
  const names = await unionsOf(container).staffNames([...new Set(staff)])
  const judgements = await gifting.judgementsOf(round.id)
  return writeWorkbook({
    sheets: [
      sheets.planSheet(
        round,
        await approvalOf(gifting, round),
        await gifting.choosersOf(round.id)
      ),
      ...(await supplementSheets(gifting, round)),
      judged.rulesSheet(judgements),
      judged.basisSheet(judgements),
      sheets.rosterSheet(participantsOf(container, round), packages),
      sheets.orderSheet(consignments),
      sheets.dispatchSheet(totals, consignments),
      sheets.parcelsSheet(parcelsOf(container, round)),
      sheets.refundsSheet(await gifting.refundsOf(round.id)),
      sheets.stepsSheet(steps, names),
      exportsSheet(exported, names),
    ],
  })
}

/** Under whose approval a supplement went; null for a round of its own. */
async function approvalOf(
  gifting: GiftingModuleService,
  { supplement_of }: GiftRoundDTO
) {
  return supplement_of ? await gifting.roundById(supplement_of) : null
}

/** Of a round that may have them: who joined later and was supplied. */
async function supplementSheets(
  gifting: GiftingModuleService,
  { id }: GiftRoundDTO
) {
  const supplements = await gifting.supplementsOf(id)
  return supplements.length > 0 ? [sheets.supplementsSheet(supplements)] : []
}

async function* participantsOf(
  container: MedusaContainer,
  { id }: GiftRoundDTO
) {
  for (let offset = 0; ; offset += ROWS_PER_BATCH) {
    const { participants } = await giftingOf(container).participantsOf(id, {
      offset,
      limit: ROWS_PER_BATCH,
    })
    yield* participants
    if (participants.length < ROWS_PER_BATCH) {
      return
    }
  }
}

async function* parcelsOf(container: MedusaContainer, round: GiftRoundDTO) {
  for (let offset = 0; ; offset += ROWS_PER_BATCH) {
    const { ids } = await giftingOf(container).parcelRecipients(round, {
      offset,
      limit: ROWS_PER_BATCH,
    })
    yield* await cooperativesOf(container).parcelsOfRecipients(ids)
    if (ids.length < ROWS_PER_BATCH) {
      return
    }
  }
}
