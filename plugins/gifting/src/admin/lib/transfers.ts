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

export const useTransfers = (
  state: CorporateTransferState | undefined,
  offset: number
) =>
  useQuery({
    queryKey: [KEY, state, offset],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<TransferPage>("/admin/corporate-transfers", {
        query: { offset, limit: PAGE_SIZE, ...(state && { state }) },
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
