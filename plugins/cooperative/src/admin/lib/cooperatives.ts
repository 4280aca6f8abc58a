import type { HandedInvitation } from "@mall/sign-in/types"
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type {
  CooperativeKind,
  CooperativeLogEntry,
  CooperativeStaffView,
} from "../../types/cooperative"
import { PAGE_SIZE } from "./page-size"
import { sdk } from "./sdk"

const KEY = "mall-cooperatives"

export type Listed = {
  id: string
  name: string
  kind: CooperativeKind
  county_code: string
  county_name: string | null
  about: string
  households_helped: number
}

export const useCooperatives = (q: string, offset: number) =>
  useQuery({
    queryKey: [KEY, q, offset],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<{ cooperatives: Listed[]; count: number }>(
        "/admin/cooperatives",
        { query: { offset, limit: PAGE_SIZE, ...(q && { q }) } }
      ),
  })

export type CooperativeDetail = {
  cooperative: Listed & { credit_code: string; stock_location_id: string }
  contact: { name: string; mobile: string } | null
  staff: CooperativeStaffView[]
  log: (CooperativeLogEntry & { operator: string | null })[]
}

export const useCooperative = (id: string) =>
  useQuery({
    queryKey: [KEY, "one", id],
    queryFn: () =>
      sdk.client.fetch<CooperativeDetail>(`/admin/cooperatives/${id}`),
  })

export type Invited = { invitation: HandedInvitation }

/** One write under `/admin/cooperatives`; lists are read again after it. */
export function useCooperativeWrite<Answer = unknown>(said: {
  onDone: (answer: Answer) => void
  onRefused: (error: Error) => void
}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body?: object }) =>
      sdk.client.fetch<Answer>(`/admin/cooperatives${path}`, {
        method: "POST",
        body: body ?? {},
      }),
    onSuccess: said.onDone,
    onError: said.onRefused,
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}
