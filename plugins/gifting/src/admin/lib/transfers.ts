import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { CorporateTransferDTO } from "../../types/dtos"
import type { CorporateTransferState } from "../../types/names"
import { PAGE_SIZE } from "./page-size"
import { sdk } from "./sdk"

export type Transfer = CorporateTransferDTO & {
  round_name: string
  union_name: string
  pay_by: string | null
}

type TransferPage = { transfers: Transfer[]; count: number }

const KEY = "corporate-transfers"

type Filter = {
  state?: CorporateTransferState
  identification_code?: string
  offset: number
}

export const useTransfers = (filter: Filter) =>
  useQuery({
    queryKey: [KEY, filter],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<TransferPage>("/admin/corporate-transfers", {
        query: { ...filter, limit: PAGE_SIZE },
      }),
  })

/** The receipt as an address the browser can show; freed with the query. */
export const useReceipt = (transfer: Transfer) =>
  useQuery({
    queryKey: [KEY, transfer.id, "receipt", transfer.receipt_version],
    gcTime: 0,
    queryFn: async () => {
      const answer = await sdk.client.fetch<Response>(
        `/admin/corporate-transfers/${transfer.id}/receipt`,
        { headers: { accept: transfer.receipt_mime ?? "" } }
      )
      return URL.createObjectURL(await answer.blob())
    },
  })

/** About the receipt that was on the screen, and no other. */
export type Decision = { id: string; receipt_version: string } & (
  | { kind: "confirm"; identification_code: string }
  | { kind: "reject"; reason: string }
)

/**
 * What is said afterwards is said here: once the list is read again, the
 * drawer that asked may be gone, and its own callbacks with it.
 */
export function useDecision(said: {
  onDone: (kind: Decision["kind"]) => void
  onRefused: (error: Error) => void
}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, kind, ...body }: Decision) =>
      sdk.client.fetch(`/admin/corporate-transfers/${id}/${kind}`, {
        method: "POST",
        body,
      }),
    onSuccess: (_, { kind }) => said.onDone(kind),
    onError: said.onRefused,
    // Refused or not, what is on the screen may be old.
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}

export type StrayRemittance = {
  id: string
  bank_reference: string
  amount_fen: number
  reason: string
}

/** Notes money that came under a code and pays nothing. */
export function useStrayRemittance(said: {
  onDone: () => void
  onRefused: (error: Error) => void
}) {
  return useMutation({
    mutationFn: ({ id, ...body }: StrayRemittance) =>
      sdk.client.fetch(`/admin/corporate-transfers/${id}/stray-remittance`, {
        method: "POST",
        body,
      }),
    onSuccess: said.onDone,
    onError: said.onRefused,
  })
}
