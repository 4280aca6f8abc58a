import type {
  Carrier,
  ConsignmentLine,
  ConsignmentState,
  ConsignmentSummary,
  MaskedParcel,
  ShipmentBatch,
} from "@mall/cooperative/types"

export type { Carrier, ConsignmentState, MaskedParcel, ShipmentBatch }

export type Consignment = ConsignmentSummary

export type ConsignmentDetail = ConsignmentSummary & {
  lines: ConsignmentLine[]
}
