import { Empty } from "antd"
import type { ReactNode } from "react"

/** Nothing here yet, and what to do next. */
export function EmptyHint({
  text,
  children,
}: {
  text: string
  children?: ReactNode
}) {
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text}>
      {children}
    </Empty>
  )
}
