"use client"

import { useEffect, useState } from "react"

/** Seconds until a moment, counted down; the second value sets the moment. */
export function useSecondsLeft(): [number, (seconds: number) => void] {
  const [seconds, setSeconds] = useState(0)
  const isWaiting = seconds > 0
  useEffect(() => {
    if (!isWaiting) {
      return
    }
    const timer = setInterval(
      () => setSeconds((left) => Math.max(0, left - 1)),
      1000
    )
    return () => clearInterval(timer)
  }, [isWaiting])
  return [seconds, setSeconds]
}
