"use server"

import { revalidatePath } from "next/cache"
import type { Locale } from "@/i18n/locales"
import { signReceipt } from "./receipt"

export type Signing = {
  /** What the page itself says; an action knows no messages. */
  fault?: "digits_invalid" | "outage"
  /** The backend's own sentence. */
  refusal?: string
}

/** Signs by the four digits of the form; the page then shows what is true. */
export async function sign(
  locale: Locale,
  token: string,
  _: Signing,
  form: FormData
): Promise<Signing> {
  const typed = form.get("digits")
  const digits = typeof typed === "string" ? typed.trim() : ""
  if (!/^\d{4}$/.test(digits)) {
    return { fault: "digits_invalid" }
  }
  const result = await signReceipt(locale, token, digits)
  revalidatePath("/[locale]/r/[token]", "page")
  if (result.ok) {
    return {}
  }
  const { status, message } = result.error
  return status === 0 || !message ? { fault: "outage" } : { refusal: message }
}
