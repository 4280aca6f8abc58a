import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"

const ASKED = "mall.browser-language"

/**
 * Medusa Admin starts in English whatever the browser says. At the first
 * sign-in here it takes the browser's Chinese; a language chosen later stays.
 */
const BrowserLanguage = () => {
  const { i18n } = useTranslation()
  useEffect(() => {
    if (localStorage.getItem(ASKED)) {
      return
    }
    localStorage.setItem(ASKED, "yes")
    if (navigator.language.startsWith("zh")) {
      void i18n.changeLanguage("zhCN")
    }
  }, [i18n])
  return null
}

export const config = defineWidgetConfig({ zone: "login.before" })

export default BrowserLanguage
