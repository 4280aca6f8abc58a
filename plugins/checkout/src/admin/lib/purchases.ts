import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { Attention, PurchaseState } from "../../types/names"
import type { OperatorPurchase, PurchaseSummary } from "../../types/purchase"
import { PAGE_SIZE } from "./page-size"
import { sdk } from "./sdk"

export type Listed = PurchaseSummary & {
  union_name: string | null
  attention: Attention[]
}

type Filter = { state?: PurchaseState; attention?: true; display_id?: number }

const KEY = "purchases"

export const usePurchases = (filter: Filter, offset: number) =>
  useQuery({
    queryKey: [KEY, "list", filter, offset],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<{ purchases: Listed[]; count: number }>(
        "/admin/purchases",
        { query: { offset, limit: PAGE_SIZE, ...filter } }
      ),
  })

export const usePurchase = (id: string) =>
  useQuery({
    queryKey: [KEY, id],
    queryFn: async () => {
      const { purchase } = await sdk.client.fetch<{
        purchase: OperatorPurchase
      }>(`/admin/purchases/${id}`)
      return purchase
    },
  })

/** `check-payment`, `retry-refunds` or `payments/:session_id/return`. */
export function usePurchaseDeed(
  id: string,
  said: { onDone: () => void; onRefused: (error: Error) => void }
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (deed: string) =>
      sdk.client.fetch(`/admin/purchases/${id}/${deed}`, { method: "POST" }),
    onSuccess: said.onDone,
    onError: said.onRefused,
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}
