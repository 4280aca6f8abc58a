import type { ConsignmentSummary } from "@mall/cooperative/types"
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import { PAGE_SIZE } from "./page-size"
import { sdk } from "./sdk"

type ConsignmentPage = { consignments: ConsignmentSummary[]; count: number }

const KEY = "consignments"

/** What still has to be shipped, of all cooperatives. */
export const useOpenConsignments = (offset: number) =>
  useQuery({
    queryKey: [KEY, offset],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<ConsignmentPage>("/admin/consignments", {
        query: { offset, limit: PAGE_SIZE },
      }),
  })

/** The list may be read again before the drawer could say anything. */
export function useCloseShort(said: {
  onDone: () => void
  onRefused: (error: Error) => void
}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      sdk.client.fetch(`/admin/consignments/${id}/close-short`, {
        method: "POST",
        body: { reason },
      }),
    onSuccess: said.onDone,
    onError: said.onRefused,
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}
