import { route, type RouteContract } from "@mall/access/contract"
import { staffContract } from "./staff-contract"
import {
  answers,
  consignmentsQuery,
  cooperativesQuery,
  openConsignmentsQuery,
  parcelsQuery,
  shipParcelBody,
} from "./schemas"

const packers = ["owner", "packer"]

/** Every route of this plugin. */
export const contract: RouteContract[] = [
  ...staffContract,
  route({
    method: "GET",
    path: "/cooperative/me",
    summary: "Who is signed in, and for which cooperative",
    answers: answers.me,
  }),
  route({
    method: "GET",
    path: "/cooperative/carriers",
    summary: "Carriers known by name and code",
    answers: answers.carriers,
  }),
  route({
    method: "GET",
    path: "/cooperative/consignments",
    summary:
      "The cooperative's consignments, the newest or the earliest due first",
    query: consignmentsQuery,
    answers: answers.consignments,
  }),
  route({
    method: "GET",
    path: "/cooperative/consignments/:id",
    summary: "One consignment with its lines",
    answers: answers.consignment,
  }),
  route({
    method: "GET",
    path: "/cooperative/consignments/:id/parcels",
    summary: "Parcels of a consignment, recipients masked",
    query: parcelsQuery,
    answers: answers.parcels,
  }),
  route({
    method: "POST",
    path: "/cooperative/consignments/:id/packing-list",
    summary: "The packing list of an open consignment; each export is logged",
    roles: packers,
    answers: "file",
  }),
  route({
    method: "GET",
    path: "/cooperative/consignments/:id/shipments",
    summary: "What has left of a consignment, batch by batch",
    answers: answers.shipments,
  }),
  route({
    method: "POST",
    path: "/cooperative/consignments/:id/shipments",
    summary: "Upload carriers and tracking numbers: all applied, or all faults",
    roles: packers,
    upload: { max_mb: 10 },
    answers: answers.shipped,
  }),
  route({
    method: "POST",
    path: "/cooperative/consignments/:id/parcels/:parcel_id/ship",
    summary: "Enter carrier and tracking number of one parcel by hand",
    roles: packers,
    body: shipParcelBody,
    answers: answers.shipped,
  }),
  route({
    method: "POST",
    path: "/cooperative/consignments/:id/parcels/:parcel_id/tracking",
    summary:
      "Correct carrier and tracking number of a parcel that left; what stood there is kept",
    roles: packers,
    body: shipParcelBody,
    answers: answers.corrected,
  }),
  route({
    method: "GET",
    path: "/admin/consignments",
    summary: "Consignments of all cooperatives, for the operator",
    query: openConsignmentsQuery,
    answers: answers.consignments,
  }),
  route({
    method: "GET",
    path: "/store/cooperatives",
    summary: "Cooperatives with their products",
    query: cooperativesQuery,
    answers: answers.cooperatives,
  }),
  route({
    method: "GET",
    path: "/store/cooperatives/:id",
    summary: "One cooperative, its products and what it sold so far",
    answers: answers.cooperative,
  }),
]
