import type { HandedInvitation } from "@mall/sign-in/types"
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"
import type {
  UnionDTO,
  UnionListing,
  UnionLogEntry,
  UnionStaffView,
} from "../../types/unions"
import { PAGE_SIZE } from "./page-size"
import { sdk } from "./sdk"

const KEY = "mall-unions"

export type UnionFilters = { q: string; level: string; offset: number }

export const useUnions = ({ q, level, offset }: UnionFilters) =>
  useQuery({
    queryKey: [KEY, q, level, offset],
    placeholderData: keepPreviousData,
    queryFn: () =>
      sdk.client.fetch<{ unions: UnionListing[]; count: number }>(
        "/admin/unions",
        {
          query: {
            offset,
            limit: PAGE_SIZE,
            ...(q && { q }),
            ...(level && { level }),
          },
        }
      ),
  })

export type UnionDetail = {
  union: UnionDTO
  above: { id: string; name: string }[]
  active_members: number
  staff: UnionStaffView[]
  log: (UnionLogEntry & { operator: string | null })[]
}

export const useUnion = (id: string) =>
  useQuery({
    queryKey: [KEY, "one", id],
    queryFn: () => sdk.client.fetch<UnionDetail>(`/admin/unions/${id}`),
  })

export type Invited = { invitation: HandedInvitation }

/** One write to a path under `/admin/unions`; lists are read again after it. */
export function useUnionWrite<Answer = unknown>(said: {
  onDone: (answer: Answer) => void
  onRefused: (error: Error) => void
}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body?: object }) =>
      sdk.client.fetch<Answer>(`/admin/unions${path}`, {
        method: "POST",
        body: body ?? {},
      }),
    onSuccess: said.onDone,
    onError: said.onRefused,
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  })
}
