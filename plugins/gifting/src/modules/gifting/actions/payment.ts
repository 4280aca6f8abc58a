import type { PrivateFile } from "@mall/access/private-file"
import type { Context } from "@medusajs/framework/types"
import type { CorporateTransferDTO, GiftRoundDTO } from "../../../types/dtos"
import { refuse } from "../../../refuse"
import {
  isIdentificationCode,
  isSameCode,
} from "@mall/ledger/identification-code"
import { payByAfterRejection } from "../lib/pay-by"
import { addStep, updateRound } from "../queries/round-queries"
import {
  attachReceipt,
  decideTransfer,
  findTransfer,
} from "../queries/transfer-queries"
import { lockRound, moveRound, type RoundKey, type StepBy } from "./round-lock"

/** A transfer and the receipt that was looked at. */
export type JudgedReceipt = { id: string; receipt_version: string }

/** The code as the bank's statement shows it, typed by who confirms. */
export type StatedCode = { identification_code: string }

/** Puts the bank's receipt beside the transfer, in the place of a former one. */
export async function uploadReceipt(
  context: Context,
  key: RoundKey,
  receipt: PrivateFile,
  step: StepBy
): Promise<CorporateTransferDTO> {
  const round = await lockRound(context, key)
  const transfer = await lockTransfer(context, { round_id: round.id })
  if (transfer.state === "confirmed" || transfer.state === "cancelled") {
    throw refuse.notAllowed("corporate_transfer_state", {
      state: transfer.state,
    })
  }
  await attachReceipt(context, transfer.id, {
    ...receipt,
    by: step.actor.id,
    at: step.at,
  })
  await addStep(context, round.id, { ...step, kind: "upload_receipt" })
  return lockTransfer(context, { id: transfer.id })
}

/** `is_new` is false when the transfer had been confirmed before. */
export type Confirmation = {
  transfer: CorporateTransferDTO
  round: GiftRoundDTO
  is_new: boolean
}

/** Confirms that the money arrived; the round is paid. Twice is once. */
export async function confirmTransfer(
  context: Context,
  { id, receipt_version, identification_code }: JudgedReceipt & StatedCode,
  step: StepBy
): Promise<Confirmation> {
  const { transfer, round } = await lockBoth(context, id)
  if (transfer.state === "confirmed") {
    return { transfer, round, is_new: false }
  }
  assertReceipt(transfer, receipt_version)
  assertCode(transfer, identification_code)
  await decideTransfer(context, id, {
    state: "confirmed",
    by: step.actor.id,
    at: step.at,
  })
  const paid = await moveRound(context, round, "pay", step, {
    paid_at: step.at,
  })
  return { transfer, round: paid, is_new: true }
}

/**
 * Sends a receipt back with the reason; the union uploads another, for which
 * it has some days at least.
 */
export async function rejectTransfer(
  context: Context,
  { id, receipt_version }: JudgedReceipt,
  step: StepBy & { note: string }
): Promise<CorporateTransferDTO> {
  const { transfer, round } = await lockBoth(context, id)
  if (transfer.state === "rejected") {
    return transfer
  }
  assertReceipt(transfer, receipt_version)
  await decideTransfer(context, id, {
    state: "rejected",
    by: step.actor.id,
    at: step.at,
    reason: step.note,
  })
  await updateRound(context, round.id, {
    pay_by: payByAfterRejection(round.pay_by, step.at),
  })
  await addStep(context, round.id, { ...step, kind: "reject_receipt" })
  return lockTransfer(context, { id })
}

/** The round first, then its transfer: the order in which all others lock. */
async function lockBoth(context: Context, id: string) {
  const known = await findTransfer(context, { id })
  if (!known) {
    throw refuse.notFound("corporate_transfer_not_found")
  }
  const round = await lockRound(context, { id: known.round_id })
  return { round, transfer: await lockTransfer(context, { id }) }
}

async function lockTransfer(
  context: Context,
  by: { id: string } | { round_id: string }
): Promise<CorporateTransferDTO> {
  const transfer = await findTransfer(context, by, true)
  if (!transfer) {
    throw refuse.notFound("corporate_transfer_not_found")
  }
  return transfer
}

/** The money on the statement must say that it is for this transfer. */
function assertCode(transfer: CorporateTransferDTO, stated: string) {
  if (!isIdentificationCode(stated)) {
    throw refuse.notAllowed("identification_code_misread", { code: stated })
  }
  if (!isSameCode(stated, transfer.identification_code)) {
    throw refuse.notAllowed("identification_code_differs", { code: stated })
  }
}

function assertReceipt(transfer: CorporateTransferDTO, judged: string) {
  if (transfer.state === "awaiting_receipt") {
    throw refuse.notAllowed("receipt_file_missing")
  }
  if (transfer.state !== "receipt_uploaded") {
    throw refuse.notAllowed("corporate_transfer_state", {
      state: transfer.state,
    })
  }
  if (transfer.receipt_version !== judged) {
    throw refuse.notAllowed("receipt_replaced")
  }
}
