import { request } from "@/lib/medusa/request"
import type { Locale } from "@/i18n/locales"
import type { DayOfUse } from "./types"

/** What was used, by day; none of a programme that is not the reader's. */
export async function loadUse(
  token: string,
  locale: Locale,
  id: string
): Promise<DayOfUse[]> {
  const answer = await request<{ days: DayOfUse[] }>(
    `/union/subsidy-programmes/${encodeURIComponent(id)}/use`,
    { locale, token }
  )
  // The page itself says what is wrong; a chart without figures is left out.
  return answer.ok ? answer.data.days : []
}
