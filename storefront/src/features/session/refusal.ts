import { getTranslations } from "next-intl/server"

export type RefusalCode =
  | "backend_unreachable"
  | "cross_site_refused"
  | "session_required"
  | "sign_in_refused"
  | "wrong_actor"
  | "input_invalid"
  | "mobile_missing"
  | "mobile_sign_in_closed"
  | "mobile_sign_in_refused"
  | "not_open"

const isEnglish = (headers: Headers) =>
  /^en\b/i.test(headers.get("accept-language") ?? "")

/** Answers in the backend's own shape, so that a page has one kind of error. */
export async function refusal(
  status: number,
  code: RefusalCode,
  headers: Headers
) {
  const locale = isEnglish(headers) ? "en" : "zh"
  const t = await getTranslations({ locale, namespace: "session" })
  return Response.json(
    { type: "refused", code, message: t(`refusals.${code}`) },
    { status, headers: { "cache-control": "no-store" } }
  )
}
