import type {
  Carrier,
  ConsignmentLine,
  ConsignmentState,
  ConsignmentSummary,
  CooperativeRole,
  MaskedParcel,
  ShipmentBatch,
} from "@mall/cooperative/types"

export type { Carrier, ConsignmentState, MaskedParcel, ShipmentBatch }

export type Consignment = ConsignmentSummary

export type ConsignmentDetail = ConsignmentSummary & {
  lines: ConsignmentLine[]
}

export type CooperativeMe = {
  staff: { id: string; display_name: string; roles: CooperativeRole[] }
  cooperative: { id: string; name: string; county_name?: string | null }
}
