import { sqlOf } from "@mall/outbox/sql"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import type {
  CorrectTrackingInput,
  ParcelShipment,
  ShipmentBatch,
  ShipmentFault,
  ShipParcelsInput,
  ShipParcelsResult,
} from "../../types/shipment"
import { StaffOfCooperatives } from "./staff-of-cooperatives"
import { correctUnderLock } from "./tables/correct-tracking"
import { parcelNoOf } from "./tables/read-parcels"
import { faultsOfShipments, shipUnderLock } from "./tables/ship-parcels"
import { listBatches, setFulfillment } from "./tables/shipment-batches"

/** How parcels leave, and under which numbers. */
export class Shipping extends StaffOfCooperatives {
  /** What of these shipments cannot be done; asked before doing them. */
  @InjectManager()
  async checkShipments(
    input: { consignment_id: string; shipments: ParcelShipment[] },
    @MedusaContext() context: Context = {}
  ): Promise<ShipmentFault[]> {
    return await faultsOfShipments(sqlOf(context), input)
  }

  /**
   * Marks parcels as shipped in one batch under the consignment's lock.
   * Parcels that left before with the same numbers are skipped; the same
   * content again answers its batch with no lines. Throws the first fault
   * that `checkShipments` would tell, and `consignment_not_open`.
   */
  @InjectTransactionManager()
  async shipParcels(
    input: ShipParcelsInput,
    @MedusaContext() context: Context = {}
  ): Promise<ShipParcelsResult> {
    return await shipUnderLock(sqlOf(context), input)
  }

  /** Notes the Medusa fulfilment that a batch became. */
  @InjectTransactionManager()
  async setBatchFulfillment(
    input: { batch_id: string; fulfillment_id: string },
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await setFulfillment(sqlOf(context), input.batch_id, input.fulfillment_id)
  }

  @InjectManager()
  async listShipmentBatches(
    consignmentId: string,
    @MedusaContext() context: Context = {}
  ): Promise<ShipmentBatch[]> {
    return await listBatches(sqlOf(context), consignmentId)
  }

  /** The number printed for a parcel; throws `parcel_unknown`. */
  @InjectManager()
  async retrieveParcelNo(
    input: { consignment_id: string; parcel_id: string },
    @MedusaContext() context: Context = {}
  ): Promise<string> {
    return await parcelNoOf(sqlOf(context), input)
  }

  /**
   * Puts other numbers on a parcel that left and has not been received; what
   * stood there is kept. The same again changes nothing. Throws
   * `parcel_unknown`, `parcel_not_sent`, `parcel_received`,
   * `tracking_number_used`.
   */
  @InjectTransactionManager()
  async correctTracking(
    input: CorrectTrackingInput,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await correctUnderLock(sqlOf(context), input)
  }
}
