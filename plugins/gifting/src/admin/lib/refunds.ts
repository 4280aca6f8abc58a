import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { CorporateRefundDTO } from "../../types/dtos"
import type { CorporateRefundState } from "../../types/names"
import { PAGE_SIZE } from "./page-size"
import { sdk } from "./sdk"

export type Refund = CorporateRefundDTO & {
  round_name: string
  union_name: string
  identification_code: string
}

type RefundPage = { refunds: Refund[]; count: number }

const KEY = "corporate-refunds"

export const useRefunds = (
  state: CorporateRefundState | undefined,
  offset: number
) =>
  useQuery({
    queryKey: [KEY, state, offset],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<RefundPage>("/admin/corporate-refunds", {
        query: { offset, limit: PAGE_SIZE, ...(state && { state }) },
      }),
  })

export type Payout = { id: string; bank_reference: string; paid_on: string }

/** The list may be read again before the drawer could say anything. */
export function usePayRefund(said: {
  onDone: () => void
  onRefused: (error: Error) => void
}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: Payout) =>
      sdk.client.fetch(`/admin/corporate-refunds/${id}/pay`, {
        method: "POST",
        body,
      }),
    onSuccess: said.onDone,
    onError: said.onRefused,
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}
