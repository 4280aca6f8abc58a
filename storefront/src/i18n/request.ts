import { locale as rootLocale } from "next/root-params"
import { hasLocale } from "next-intl"
import { getRequestConfig } from "next-intl/server"
import en from "../../messages/en"
import zh from "../../messages/zh"
import { defaultLocale, locales } from "./locales"

const messages = { zh, en }

export default getRequestConfig(async (params) => {
  const asked = params.locale ?? (await rootLocale())
  const locale = hasLocale(locales, asked) ? asked : defaultLocale
  return { locale, messages: messages[locale], timeZone: "Asia/Shanghai" }
})
