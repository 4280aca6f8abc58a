import type { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import type { GiftRoundDTO } from "../../types/dtos"
import type { StrayRemittance } from "../../types/inputs"
import * as linking from "./actions/linking"
import * as people from "./actions/people"
import * as receiving from "./actions/receiving"
import * as refunding from "./actions/refunding"
import { lockRound, type RoundKey, type StepBy } from "./actions/round-lock"
import * as allocations from "./queries/allocation-queries"
import { receiptToken } from "./lib/receipt-token"
import * as links from "./queries/link-queries"
import * as purge from "./queries/purge-queries"
import * as refunds from "./queries/refund-queries"
import { awaitedVariants } from "./queries/shortage-queries"
import { GiftSupplements } from "./supplements"

/**
 * Everything of gift rounds: see `GiftPlanning` for what they are made of,
 * `GiftOrdering` for their way to a paid order, `GiftOwnChoice` for what members
 * do themselves and `GiftSupplements` for late joiners; here is what they
 * receive.
 */
export default class GiftingModuleService extends GiftSupplements {
  /** What came, or is to come, to members out of paid rounds. */
  @InjectTransactionManager()
  async goodsOfMembers(
    memberIds: string[],
    @MedusaContext() context: Context = {}
  ) {
    return await allocations.goodsOfMembers(context, memberIds)
  }

  /** Under which names a page of a round's recipients got their parcels. */
  @InjectTransactionManager()
  async parcelRecipients(
    round: GiftRoundDTO,
    page: { offset: number; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    return round.delivery_mode === "workplace"
      ? { ids: [round.id], count: 1 }
      : await allocations.allocationPage(context, round.id, page)
  }

  /** The next recipients after an id, in chunks. */
  @InjectTransactionManager()
  async recipientsAfter(
    roundId: string,
    afterId: string,
    limit: number,
    @MedusaContext() context: Context = {}
  ) {
    return await allocations.recipientsAfter(context, roundId, afterId, limit)
  }

  @InjectTransactionManager()
  async allocationCounts(
    roundId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await allocations.allocationCounts(context, roundId)
  }

  @InjectTransactionManager()
  async receive(
    key: RoundKey,
    target: allocations.ReceiptTarget,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await receiving.receive(context, key, target, step)
  }

  /** Links for members who have not signed yet; answers how many are new. */
  @InjectTransactionManager()
  async issueReceiptLinks(
    key: RoundKey,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await linking.issueLinks(context, key, step, (text) =>
      this.cipher.hash("receipt_link", text)
    )
  }

  /** How many members' links a hand-out would hold. */
  @InjectTransactionManager()
  async receiptLinkCount(
    roundId: string,
    @MedusaContext() context: Context = {}
  ) {
    const { count } = await links.linkLines(context, roundId, {
      offset: 0,
      limit: 1,
    })
    return count
  }

  /** Lines with names and tokens in clear; log the export first. */
  @InjectTransactionManager()
  async receiptLinkLines(
    roundId: string,
    page: { offset: number; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    const found = await links.linkLines(context, roundId, page)
    return found.rows.map(({ name_enc, mobile_enc, ...line }) => ({
      ...line,
      name: this.cipher.decrypt(name_enc),
      mobile: mobile_enc && this.cipher.decrypt(mobile_enc),
      token: receiptToken(
        (text) => this.cipher.hash("receipt_link", text),
        line
      ),
    }))
  }

  /** What a link's page shows; no person. `receipt_link_not_found`. */
  @InjectTransactionManager()
  async receiptLink(
    token: string,
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    const link = await linking.requireLink(context, token)
    const { round_id, package_id, received_at, undelivered } = link
    const attempts_left = links.MOST_ATTEMPTS - link.wrong_attempts
    const state = linking.linkStateOf(link, at)
    return {
      round_id,
      package_id,
      received_at,
      undelivered,
      attempts_left,
      state,
    }
  }

  /**
   * Holds the last four digits of a mobile against a link. A wrong try is
   * counted: commit it, then refuse. `receipt_link_expired` or `_locked`.
   */
  @InjectTransactionManager()
  async checkReceiptLink(
    token: string,
    lastFour: string,
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    return await linking.checkLink(context, token, lastFour, at, (sealed) =>
      this.cipher.decrypt(sealed)
    )
  }

  /**
   * Takes mobiles and addresses off the next round closed before the instant
   * and answers its id; the caller's transaction purges its parcels too.
   */
  @InjectTransactionManager()
  async purgeNextRound(
    closedBefore: Date,
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    const id = await purge.lockNextToPurge(context, closedBefore)
    if (id) {
      await purge.purgeParticipants(context, id, at)
    }
    return id
  }

  /** Variants that some member of the round still waits for. */
  @InjectTransactionManager()
  async awaitedVariants(
    roundId: string,
    @MedusaContext() context: Context = {}
  ) {
    return await awaitedVariants(context, roundId)
  }

  /** Holds the round until the transaction ends, whoever's it is. */
  @InjectTransactionManager()
  async lockRound(id: string, @MedusaContext() context: Context = {}) {
    return await lockRound(context, { id })
  }

  /** See `refunding.recordShortage`; answers the round as it stands then. */
  @InjectTransactionManager()
  async recordShortage(
    roundId: string,
    shortage: Parameters<typeof refunding.recordShortage>[2],
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await refunding.recordShortage(context, roundId, shortage, step)
  }

  /** Nothing is owed for an order that was not paid by transfer. */
  @InjectTransactionManager()
  async oweRefund(
    owed: refunding.OwedRefund,
    at: Date,
    @MedusaContext() context: Context = {}
  ) {
    await refunding.oweRefund(context, owed, at)
  }

  /** Throws `corporate_refund_not_found`, `corporate_refund_paid`. */
  @InjectTransactionManager()
  async payRefund(
    id: string,
    paid: { bank_reference: string; paid_on: string },
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await refunding.payRefund(context, id, paid, step)
  }

  /** Throws `corporate_transfer_not_found`, `stray_remittance_differs`. */
  @InjectTransactionManager()
  async oweStrayRemittance(
    transferId: string,
    money: StrayRemittance,
    step: StepBy,
    @MedusaContext() context: Context = {}
  ) {
    return await refunding.oweStrayRemittance(context, transferId, money, step)
  }

  @InjectTransactionManager()
  async refundsOf(roundId: string, @MedusaContext() context: Context = {}) {
    return await refunds.refundsOfRound(context, roundId)
  }

  @InjectTransactionManager()
  async refunds(
    filter: Parameters<typeof refunds.listRefunds>[1],
    @MedusaContext() context: Context = {}
  ) {
    return await refunds.listRefunds(context, filter)
  }

  /** A page of the receipt sheet as lists show it: names masked. */
  @InjectTransactionManager()
  async receiptSheetPage(
    roundId: string,
    page: allocations.ReceiptPage,
    @MedusaContext() context: Context = {}
  ) {
    const found = await allocations.receiptSheetLines(context, roundId, page)
    return {
      count: found.count,
      lines: found.rows.map(({ name_enc, mobile_enc, ...line }) => ({
        ...line,
        name: people.shownName(this.cipher, name_enc),
        mobile: people.shownMobile(this.cipher, mobile_enc),
      })),
    }
  }

  /** Lines of the receipt sheet with names in clear; log the export first. */
  @InjectTransactionManager()
  async receiptSheetLines(
    roundId: string,
    page: { offset: number; limit: number },
    @MedusaContext() context: Context = {}
  ) {
    const found = await allocations.receiptSheetLines(context, roundId, page)
    return found.rows.map(({ name_enc, mobile_enc, ...line }) => ({
      ...line,
      name: this.cipher.decrypt(name_enc),
      mobile: people.shownMobile(this.cipher, mobile_enc),
    }))
  }
}
