"use client"

import { Skeleton } from "antd"
import type { ReactNode } from "react"
import type { BackendError } from "@/lib/workspace/backend"
import { Failure } from "./failure"

type Query<T> = {
  data: T | undefined
  error: BackendError | undefined
  mutate: () => unknown
}

/** Shows what was read; until then its outline, or why it cannot be read. */
export function Loaded<T>({
  query,
  rows = 4,
  missing,
  children,
}: {
  query: Query<T>
  /** Lines of the outline, so that nothing jumps when the answer comes. */
  rows?: number
  /** Shown when there is no such thing, where trying again cannot help. */
  missing?: ReactNode
  children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) {
    return children(query.data)
  }
  if (missing && query.error?.status === 404) {
    return missing
  }
  return query.error ? (
    <Failure error={query.error} onRetry={() => query.mutate()} />
  ) : (
    <Skeleton active title={false} paragraph={{ rows }} />
  )
}
