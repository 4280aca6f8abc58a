import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { AfterSalesState } from "../../types/names"
import type { OperatorAfterSales, RefundSplit } from "../../types/purchase"
import { PAGE_SIZE } from "./page-size"
import { sdk } from "./sdk"

export type Listed = Omit<OperatorAfterSales, "refund">
export type Grant = { consignment_line_id: string; amount_fen: number }

const KEY = "after-sales"

export const useAfterSalesList = (
  state: AfterSalesState | undefined,
  offset: number
) =>
  useQuery({
    queryKey: [KEY, "list", state, offset],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<{ after_sales: Listed[]; count: number }>(
        "/admin/after-sales",
        { query: { offset, limit: PAGE_SIZE, ...(state && { state }) } }
      ),
  })

export const useAfterSales = (id: string) =>
  useQuery({
    queryKey: [KEY, id],
    queryFn: async () => {
      const { after_sales } = await sdk.client.fetch<{
        after_sales: OperatorAfterSales
      }>(`/admin/after-sales/${id}`)
      return after_sales
    },
  })

/** A photo as an address the browser can show. */
export const usePhoto = (requestId: string, photo: { id: string }) =>
  useQuery({
    queryKey: [KEY, requestId, "photo", photo.id],
    gcTime: 0,
    queryFn: async () => {
      const answer = await sdk.client.fetch<Response>(
        `/admin/after-sales/${requestId}/photos/${photo.id}`,
        { headers: { accept: "image/*" } }
      )
      return URL.createObjectURL(await answer.blob())
    },
  })

/** Where so much would go; asked anew for every other amount. */
export const useSplit = (id: string, lines: Grant[] | undefined) =>
  useQuery({
    queryKey: [KEY, id, "split", lines],
    enabled: lines !== undefined,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const { split } = await sdk.client.fetch<{ split: RefundSplit }>(
        `/admin/after-sales/${id}/preview`,
        { method: "POST", body: { lines } }
      )
      return split
    },
  })

export type Decision =
  { kind: "approve"; lines: Grant[] } | { kind: "reject"; note: string }

/** The list may be read again before the drawer could say anything. */
export function useDecision(
  id: string,
  said: {
    onDone: (kind: Decision["kind"]) => void
    onRefused: (error: Error) => void
  }
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ kind, ...body }: Decision) =>
      sdk.client.fetch(`/admin/after-sales/${id}/${kind}`, {
        method: "POST",
        body,
      }),
    onSuccess: (_, { kind }) => said.onDone(kind),
    onError: said.onRefused,
    // Refused or not, what is on the screen may be old.
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}
