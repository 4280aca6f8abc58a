"use client"

import { useState } from "react"
import { localePath, pathWithoutLocale } from "@/i18n/paths"
import { BackendError } from "../workspace/backend"
import en from "../../../messages/en/outage.json"
import zh from "../../../messages/zh/outage.json"
import { signInPath } from "./paths"
import { useShopLocale } from "./use-shop-locale"

/** Leads to sign-in and back to the page that is open now. */
function signInAgain(locale: "zh" | "en") {
  const { pathname, search } = window.location
  const here = pathWithoutLocale(pathname) + search
  window.location.assign(localePath(locale, signInPath(here)))
}

/**
 * Runs what a reader asked for, one at a time, and keeps the sentence that
 * says why it did not work. A session that is over leads to sign-in.
 */
export function useAct() {
  const locale = useShopLocale()
  const [isRunning, setRunning] = useState(false)
  const [trouble, setTrouble] = useState<string>()

  async function run(act: () => Promise<void>) {
    setRunning(true)
    setTrouble(undefined)
    try {
      await act()
    } catch (error) {
      if (!(error instanceof BackendError)) {
        throw error
      }
      if (error.code === "session_required") {
        signInAgain(locale)
        return
      }
      const words = locale === "en" ? en : zh
      const plain = error.status === 404 ? words.absent : words.offline
      setTrouble(error.message || plain)
    } finally {
      setRunning(false)
    }
  }

  return { locale, isRunning, trouble, setTrouble, run }
}
