"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { useLocale } from "next-intl"
import type { ReactNode } from "react"
import { localePath, pathWithoutLocale } from "@/i18n/paths"
import styles from "./rail.module.css"

export type RailPlace = { path: string; label: string; icon: ReactNode }

/** The place whose path is the longest beginning of the address. */
function currentPlace(places: RailPlace[], path: string) {
  return places
    .filter((place) => path === place.path || path.startsWith(`${place.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]
}

export function Rail({
  places,
  onGo,
}: {
  places: RailPlace[]
  onGo: () => void
}) {
  const locale = useLocale()
  const current = currentPlace(places, pathWithoutLocale(usePathname()))
  return (
    <nav className={styles.rail}>
      {places.map((place) => (
        <Link
          key={place.path}
          href={localePath(locale, place.path)}
          className={styles.place}
          aria-current={place === current ? "page" : undefined}
          onClick={onGo}
        >
          {place.icon}
          {place.label}
        </Link>
      ))}
    </nav>
  )
}
