import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type { TopUpDTO } from "../../types/dtos"
import type { TopUpState } from "../../types/names"
import { sdk } from "./sdk"

export type TopUp = Omit<TopUpDTO, "created_by" | "receipt_file_id"> & {
  union_name: string
}

type TopUpPage = { top_ups: TopUp[]; count: number }

export const PAGE_SIZE = 20

const KEY = "union-fund-top-ups"

export const useTopUps = (state: TopUpState | undefined, offset: number) =>
  useQuery({
    queryKey: [KEY, state, offset],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<TopUpPage>(`/admin/${KEY}`, {
        query: { offset, limit: PAGE_SIZE, ...(state && { state }) },
      }),
  })

/** The receipt as an address the browser can show; freed with the query. */
export const useReceipt = (topUp: TopUp) =>
  useQuery({
    queryKey: [KEY, topUp.id, "receipt", topUp.receipt_version],
    gcTime: 0,
    queryFn: async () => {
      const answer = await sdk.client.fetch<Response>(
        `/admin/${KEY}/${topUp.id}/receipt`,
        { headers: { accept: topUp.receipt_mime ?? "" } }
      )
      return URL.createObjectURL(await answer.blob())
    },
  })

/** About the receipt that was on the screen, and no other. */
export type Decision = { id: string; receipt_version: string } & (
  | { kind: "confirm"; identification_code: string }
  | { kind: "reject"; reason: string }
)

/** The list may be read again before the drawer could say anything. */
export function useDecision(said: {
  onDone: (kind: Decision["kind"]) => void
  onRefused: (error: Error) => void
}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, kind, ...body }: Decision) =>
      sdk.client.fetch(`/admin/${KEY}/${id}/${kind}`, {
        method: "POST",
        body,
      }),
    onSuccess: (_, { kind }) => said.onDone(kind),
    onError: said.onRefused,
    // Refused or not, what is on the screen may be old.
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}
