import { route } from "@mall/access/contract"
import { z } from "@medusajs/framework/zod"
import {
  confirmBody,
  countiesQuery,
  countyDesignationList,
  countyDetail,
  countyList,
  designationsQuery,
  divisionList,
  divisionsQuery,
  originList,
  originsQuery,
  productSearch,
  productSearchQuery,
  schemeList,
} from "./schemas"

/** Every route of this plugin. */
export const contract = [
  route({
    method: "GET",
    path: "/store/counties",
    summary: "Counties on a list today, or with goods, and their provinces",
    query: countiesQuery,
    answers: countyList,
  }),
  route({
    method: "GET",
    path: "/store/counties/:code",
    summary: "One county: lists with dates and sources, pairings, goods",
    answers: z.object({ county: countyDetail }),
  }),
  route({
    method: "GET",
    path: "/store/schemes",
    summary: "The lists that make counties eligible",
    answers: schemeList,
  }),
  route({
    method: "GET",
    path: "/store/origins",
    summary: "Where up to 100 products come from, as of today",
    query: originsQuery,
    answers: originList,
  }),
  route({
    method: "GET",
    path: "/store/product-search",
    summary: "Products whose words, or whose county's name, hold the query",
    query: productSearchQuery,
    answers: productSearch,
  }),
  route({
    method: "GET",
    path: "/store/divisions",
    summary: "Provinces, or the divisions directly under one",
    query: divisionsQuery,
    answers: divisionList,
  }),
  route({
    method: "GET",
    path: "/admin/county-designations",
    summary: "Rows of the lists, for an operator to check",
    query: designationsQuery,
    answers: countyDesignationList,
  }),
  route({
    method: "POST",
    path: "/admin/county-designations/:id/confirm",
    summary: "Record that a row was checked against its document",
    body: confirmBody,
    answers: z.object({ id: z.string() }),
  }),
]
