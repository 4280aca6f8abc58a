"use client"

import { useEffect, useState } from "react"

const PAUSE = 250

/** A text once its writer pauses, so that not every letter asks the backend. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
