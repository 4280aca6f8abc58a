"use server"

import { getLocale, getTranslations } from "next-intl/server"
import { revalidatePath } from "next/cache"
import { signReceipt } from "./receipt"

export type Signing = { error?: string }

/** Signs by the four digits of the form; the page then shows what is true. */
export async function sign(
  token: string,
  _: Signing,
  form: FormData
): Promise<Signing> {
  const t = await getTranslations("receipt")
  const digits = String(form.get("digits") ?? "").trim()
  if (!/^\d{4}$/.test(digits)) {
    return { error: t("digits_invalid") }
  }
  const result = await signReceipt(await getLocale(), token, digits)
  revalidatePath("/[locale]/r/[token]", "page")
  if (result.ok) {
    return {}
  }
  const { status, message } = result.error
  return { error: status === 0 || !message ? t("outage") : message }
}
