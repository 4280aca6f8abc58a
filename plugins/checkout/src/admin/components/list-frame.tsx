import { Button, Container, Heading, Skeleton, Table, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { PAGE_SIZE } from "../lib/page-size"

type Props = {
  title: string
  hint: string
  filter?: ReactNode
  /** Absent while it is being read. */
  count: number | undefined
  page: number
  onPage: (page: number) => void
  isError: boolean
  onRetry: () => void
  children: ReactNode
}

/** A page of the operator's: heading, list, and what to do if it fails. */
export function ListFrame(props: Props) {
  const { title, hint, filter, count, page, onPage, children } = props
  const { t } = useTranslation("checkout")
  const pages = Math.max(1, Math.ceil((count ?? 0) / PAGE_SIZE))
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-6 px-6 py-4">
        <div>
          <Heading>{title}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {hint}
          </Text>
        </div>
        {filter}
      </div>
      {props.isError ? (
        <div className="flex items-center gap-x-4 px-6 py-12">
          <Text className="text-ui-fg-error">{t("failed")}</Text>
          <Button variant="secondary" onClick={props.onRetry}>
            {t("retry")}
          </Button>
        </div>
      ) : count === undefined ? (
        <Skeleton className="m-6 h-64" />
      ) : (
        <>
          {children}
          <Table.Pagination
            count={count}
            pageSize={PAGE_SIZE}
            pageIndex={page}
            pageCount={pages}
            canPreviousPage={page > 0}
            canNextPage={page + 1 < pages}
            previousPage={() => onPage(page - 1)}
            nextPage={() => onPage(page + 1)}
            translations={{
              of: t("paging.of"),
              results: t("paging.results"),
              pages: t("paging.pages"),
              prev: t("paging.prev"),
              next: t("paging.next"),
            }}
          />
        </>
      )}
    </Container>
  )
}
