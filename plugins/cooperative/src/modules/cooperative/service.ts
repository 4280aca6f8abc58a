import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import type { CloseShortInput, ClosedShort } from "../../types/closing"
import type {
  AcceptConsignmentsInput,
  ConsignmentChange,
  ConsignmentDetail,
  ConsignmentLineFact,
  ConsignmentSource,
  ConsignmentState,
  ConsignmentSummary,
  LineRefund,
  OpenConsignmentsInput,
  PayConsignmentsInput,
  RecallConsignmentsInput,
  RecalledLine,
  RefundLineInput,
} from "../../types/consignment"
import type {
  DispatchTotals,
  HandOverOrderInput,
  HandOverParcelsInput,
  MaskedParcel,
  OwedRecipients,
  PackingParcel,
  ParcelOfRecipient,
  ParcelOfSource,
  ReceivedParcels,
  ReceiveParcelsInput,
} from "../../types/parcel"
import { assertOpen } from "./lib/assert-state"
import { refuse } from "./lib/refuse"
import { showForPacking, showMasked } from "./lib/show-parcel"
import { acceptAll, cancelOrder, payOrder } from "./tables/change-consignments"
import { closeUnderLock } from "./tables/close-short"
import { handOver, handOverWhole } from "./tables/hand-over-parcels"
import { openForNewOrder, openForOrder } from "./tables/open-consignments"
import {
  type ConsignmentOrder,
  countConsignments,
  detailsByIds,
  detailsOfSource,
  lineFacts,
  linesOfSources,
  listSummaries,
  type SourceLine,
} from "./tables/read-consignments"
import { dispatchTotals } from "./tables/read-dispatch"
import {
  cooperativesOwing,
  countParcels,
  parcelPage,
  type ParcelSearch,
  parcelsAfter,
  parcelsOfRefs,
} from "./tables/read-parcels"
import {
  countSourceParcels,
  type SourceParcels,
  sourceParcelPage,
} from "./tables/read-source-parcels"
import { purgeRecipients } from "./tables/purge-recipients"
import { shippedSources, type ShippedSources } from "./tables/shipped-sources"
import { recallOrder } from "./tables/recall-consignments"
import { receiveShipped } from "./tables/receive-parcels"
import { refundLockedLine } from "./tables/refund-line"
import { findForShipping } from "./tables/shipment-batches"
import { sqlOf } from "@mall/outbox/sql"
import { Shipping } from "./shipping"

type Page = { offset: number; limit: number }

/**
 * Consignments and parcels; how they leave is in `Shipping`. Every changing method joins
 * the transaction of the context it is given, locks what it changes and does
 * nothing the second time; news is for the calling workflow to append.
 */
export class CooperativeModuleService extends Shipping {
  /**
   * Derives an order's consignments, one per cooperative, from its lines.
   * For an order that has them already it answers those. Throws
   * `product_without_cooperative`.
   */
  @InjectTransactionManager()
  async openConsignments(
    input: OpenConsignmentsInput,
    @MedusaContext() context: Context = {}
  ): Promise<ConsignmentDetail[]> {
    return await openForOrder(sqlOf(context), input)
  }

  /**
   * The same for an order made in the caller's own transaction, which cannot
   * have any yet. Throws `product_without_cooperative`.
   */
  @InjectTransactionManager()
  async openNewConsignments(
    input: OpenConsignmentsInput,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await openForNewOrder(sqlOf(context), input)
  }

  /**
   * Releases an order's consignments for shipping and stamps each line with
   * county, schemes and claim as they were on the day of payment. Throws
   * `consignment_unknown`, `consignment_cancelled`.
   */
  @InjectTransactionManager()
  async payConsignments(
    input: PayConsignmentsInput,
    @MedusaContext() context: Context = {}
  ): Promise<ConsignmentChange> {
    return await payOrder(sqlOf(context), input)
  }

  /** Throws `consignment_already_paid`; what is paid is refunded instead. */
  @InjectTransactionManager()
  async cancelConsignments(
    { order_id }: { order_id: string },
    @MedusaContext() context: Context = {}
  ): Promise<ConsignmentChange> {
    return await cancelOrder(sqlOf(context), order_id)
  }

  /**
   * Takes a paid order back before anything of it has left; its lines are
   * refunded whole. Again it answers no lines. Throws `consignment_has_left`.
   */
  @InjectTransactionManager()
  async recallConsignments(
    input: RecallConsignmentsInput,
    @MedusaContext() context: Context = {}
  ): Promise<RecalledLine[]> {
    return await recallOrder(sqlOf(context), input)
  }

  /**
   * Hands recipients over as parcels, numbered on in the order given. A
   * recipient handed over before is skipped, so batches may be repeated.
   * Throws `consignment_parcels_fixed`, and `parcels_exceed_consignment` when
   * the parcels would hold more than was ordered.
   */
  @InjectTransactionManager()
  async handOverParcels(
    input: HandOverParcelsInput,
    @MedusaContext() context: Context = {}
  ): Promise<{ inserted: number }> {
    return await handOver(sqlOf(context), input)
  }

  /**
   * The same for a worker's own order: one parcel for each of its released
   * consignments, under the consignment's id. May be repeated.
   */
  @InjectTransactionManager()
  async handOverOrder(
    input: HandOverOrderInput,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await handOverWhole(sqlOf(context), input)
  }

  /** Pending parcels and those received before are left as they are. */
  @InjectTransactionManager()
  async receiveParcels(
    input: ReceiveParcelsInput,
    @MedusaContext() context: Context = {}
  ): Promise<ReceivedParcels> {
    return await receiveShipped(sqlOf(context), input)
  }

  /** Throws `consignment_not_shipped` unless all are shipped in full. */
  @InjectTransactionManager()
  async acceptConsignments(
    input: AcceptConsignmentsInput,
    @MedusaContext() context: Context = {}
  ): Promise<ConsignmentChange> {
    return await acceptAll(sqlOf(context), input)
  }

  /**
   * Refunds part or all of a line, once per key. Throws `line_unknown`,
   * `line_not_refundable`, `line_not_shipped`, `refund_exceeds_line`,
   * `refund_key_reused`.
   */
  @InjectTransactionManager()
  async refundLine(
    input: RefundLineInput,
    @MedusaContext() context: Context = {}
  ): Promise<LineRefund> {
    return await refundLockedLine(sqlOf(context), input)
  }

  /**
   * Ends an open consignment with what has left: pending parcels are voided
   * and exactly what they held is refunded, line by line. It goes on as
   * shipped, or as `closed_short` when nothing has left. Closed before: see
   * `is_new`. Throws `consignment_unknown`, `consignment_not_closable`.
   */
  @InjectTransactionManager()
  async closeShort(
    input: CloseShortInput,
    @MedusaContext() context: Context = {}
  ): Promise<ClosedShort> {
    return await closeUnderLock(sqlOf(context), input)
  }

  /** Lines with their buyer and seller, for whoever counts them. */
  @InjectManager()
  async consignmentLineFacts(
    lineIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<ConsignmentLineFact[]> {
    return await lineFacts(sqlOf(context), lineIds)
  }

  /** The lines of some orders of people, for whoever counts their shares. */
  @InjectManager()
  async linesOfSources(
    sources: { source_type: ConsignmentSource; source_id: string }[],
    @MedusaContext() context: Context = {}
  ): Promise<SourceLine[]> {
    return await linesOfSources(sqlOf(context), sources)
  }

  @InjectManager()
  async listConsignmentsOfSource(
    sourceType: ConsignmentSource,
    sourceId: string,
    @MedusaContext() context: Context = {}
  ): Promise<ConsignmentDetail[]> {
    return await detailsOfSource(sqlOf(context), sourceType, sourceId)
  }

  /** Sources all of whose parcels left some time ago, some not accepted. */
  @InjectManager()
  async shippedSources(
    input: ShippedSources,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return await shippedSources(sqlOf(context), input)
  }

  /** How far each cooperative of a source is with its parcels. */
  @InjectManager()
  async dispatchTotals(
    sourceType: ConsignmentSource,
    sourceId: string,
    @MedusaContext() context: Context = {}
  ): Promise<DispatchTotals[]> {
    return await dispatchTotals(sqlOf(context), sourceType, sourceId)
  }

  @InjectManager()
  async listAndCountConsignments(
    input: Page & {
      cooperative_id: string
      states: ConsignmentState[]
      order?: ConsignmentOrder
    },
    @MedusaContext() context: Context = {}
  ): Promise<{ consignments: ConsignmentSummary[]; count: number }> {
    const sql = sqlOf(context)
    const { cooperative_id, states } = input
    return {
      consignments: await listSummaries(sql, cooperative_id, states, input),
      count: await countConsignments(sql, cooperative_id, states),
    }
  }

  /** Consignments of all cooperatives; for the operator only. */
  @InjectManager()
  async listAndCountAllConsignments(
    input: Page & { states: ConsignmentState[] },
    @MedusaContext() context: Context = {}
  ): Promise<{ consignments: ConsignmentSummary[]; count: number }> {
    const sql = sqlOf(context)
    return {
      consignments: await listSummaries(sql, null, input.states, input),
      count: await countConsignments(sql, null, input.states),
    }
  }

  /** Any cooperative's; for the operator only. Throws `consignment_unknown`. */
  @InjectManager()
  async retrieveAnyConsignment(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<ConsignmentDetail> {
    const [consignment] = await detailsByIds(sqlOf(context), [id])
    if (!consignment) {
      throw refuse.notFound("consignment_unknown")
    }
    return consignment
  }

  /** Throws `consignment_unknown` for another cooperative's as for none. */
  @InjectManager()
  async retrieveOwnConsignment(
    input: { consignment_id: string; cooperative_id: string },
    @MedusaContext() context: Context = {}
  ): Promise<ConsignmentDetail> {
    const [consignment] = await detailsByIds(sqlOf(context), [
      input.consignment_id,
    ])
    if (consignment?.cooperative_id !== input.cooperative_id) {
      throw refuse.notFound("consignment_unknown")
    }
    return consignment
  }

  /** As `retrieveOwnConsignment`; throws `consignment_not_open` too. */
  @InjectManager()
  async retrieveOpenConsignment(
    input: { consignment_id: string; cooperative_id: string },
    @MedusaContext() context: Context = {}
  ): Promise<ConsignmentDetail> {
    const consignment = await this.retrieveOwnConsignment(input, context)
    assertOpen(consignment)
    return consignment
  }

  @InjectManager()
  async listAndCountParcels(
    input: Page & ParcelSearch,
    @MedusaContext() context: Context = {}
  ): Promise<{ parcels: MaskedParcel[]; count: number }> {
    const sql = sqlOf(context)
    const rows = await parcelPage(sql, input, input)
    return {
      parcels: rows.map((row) => showMasked(this.cipher, row)),
      count: await countParcels(sql, input),
    }
  }

  /**
   * Recipients in clear, numbered above `after`, of an open consignment
   * only: throws `consignment_not_open`. The caller logs the export first.
   */
  @InjectManager()
  async listPackingParcels(
    input: { consignment_id: string; after: number; limit: number },
    @MedusaContext() context: Context = {}
  ): Promise<PackingParcel[]> {
    const sql = sqlOf(context)
    const { consignment_id, after, limit } = input
    assertOpen(await findForShipping(sql, consignment_id, { lock: false }))
    const rows = await parcelsAfter(sql, consignment_id, after, limit)
    return rows.map((row) => showForPacking(this.cipher, row))
  }

  /**
   * Forgets who received a source's parcels: name, mobile and address. What
   * was sent, and how, stays. Twice is once.
   */
  @InjectTransactionManager()
  async purgeRecipients(
    sourceType: ConsignmentSource,
    sourceId: string,
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    return await purgeRecipients(sqlOf(context), sourceType, sourceId)
  }

  /** A page of a source's parcels, of all its cooperatives or of one. */
  @InjectManager()
  async listAndCountParcelsOfSource(
    input: SourceParcels,
    @MedusaContext() context: Context = {}
  ): Promise<{ parcels: ParcelOfSource[]; count: number }> {
    const sql = sqlOf(context)
    return {
      parcels: await sourceParcelPage(sql, this.cipher, input),
      count: await countSourceParcels(sql, input),
    }
  }

  /** Parcels of recipients over all consignments; no personal data. */
  @InjectManager()
  async parcelsOfRecipients(
    recipientRefs: string[],
    @MedusaContext() context: Context = {}
  ): Promise<ParcelOfRecipient[]> {
    return await parcelsOfRefs(sqlOf(context), recipientRefs)
  }

  /**
   * Names of the source's cooperatives that still have a parcel of one of
   * the recipients to send, or were not handed any parcels yet.
   */
  @InjectManager()
  async cooperativesOwingRecipients(
    input: OwedRecipients,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return await cooperativesOwing(sqlOf(context), input)
  }
}
