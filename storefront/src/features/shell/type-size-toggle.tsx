"use client"

import { useSyncExternalStore } from "react"
import { typeSizeKey } from "./type-size"
import styles from "./header.module.css"

const changed = "mall:type-size"

function subscribe(onChange: () => void): () => void {
  window.addEventListener(changed, onChange)
  return () => window.removeEventListener(changed, onChange)
}

function isLarge(): boolean {
  return document.documentElement.dataset.type === "large"
}

function toggle(): void {
  const next = isLarge() ? "normal" : "large"
  document.documentElement.dataset.type = next
  try {
    localStorage.setItem(typeSizeKey, next)
  } catch {
    // A browser that keeps nothing still shows large type until it is left.
  }
  window.dispatchEvent(new Event(changed))
}

export function TypeSizeToggle({ label }: { label: string }) {
  const large = useSyncExternalStore(subscribe, isLarge, () => false)
  return (
    <button
      type="button"
      className={styles.tool}
      aria-pressed={large}
      onClick={toggle}
    >
      {label}
    </button>
  )
}
