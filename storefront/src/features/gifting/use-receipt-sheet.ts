"use client"

import { useLocale } from "next-intl"
import useSWR from "swr"
import {
  type BackendError,
  callBackend,
  readJson,
} from "@/lib/workspace/backend"
import { useWorkspace } from "@/lib/workspace/context"
import type { ReceiptLine, ReceiptSheet } from "./types"

const pageSize = 1000

/** Reads a whole sheet page by page; each reading is put on record. */
async function readSheet(url: string, locale: string): Promise<ReceiptLine[]> {
  const lines: ReceiptLine[] = []
  for (;;) {
    const page = await readJson<ReceiptSheet>(
      await callBackend(
        `${url}?offset=${lines.length}&limit=${pageSize}`,
        locale
      )
    )
    lines.push(...page.lines)
    if (page.lines.length === 0 || lines.length >= page.count) {
      return lines
    }
  }
}

/** Every line of a round's receipt sheet, to print. */
export function useReceiptSheet(roundId: string) {
  const { api } = useWorkspace()
  const locale = useLocale()
  return useSWR<ReceiptLine[], BackendError>(
    [`${api}/gift-rounds/${roundId}/receipt-sheet`, locale, "whole"],
    ([url]: [string]) => readSheet(url, locale),
    { revalidateOnFocus: false }
  )
}
