"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { pathWithoutLocale } from "@/i18n/paths"

interface NavLinkProps {
  href: string
  label: string
}

/** A link of the main navigation that knows when its section is open. */
export function NavLink({ href, label }: NavLinkProps) {
  const open = pathWithoutLocale(usePathname())
  const section = pathWithoutLocale(href)
  const isOpen =
    section === "/" ? open === "/" : `${open}/`.startsWith(`${section}/`)
  return (
    <Link href={href} aria-current={isOpen ? "page" : undefined}>
      {label}
    </Link>
  )
}
