import NextLink from "next/link"
import { useLocale } from "next-intl"
import type { ComponentProps } from "react"
import { localePath } from "./paths"

type LinkProps = Omit<ComponentProps<typeof NextLink>, "href"> & {
  /** A path of this site without its language. */
  href: string
}

/** A link that stays in the reader's language; for server components. */
export function Link({ href, ...props }: LinkProps) {
  return <NextLink href={localePath(useLocale(), href)} {...props} />
}
