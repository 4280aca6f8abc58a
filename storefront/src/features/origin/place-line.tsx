import type { ProductOrigin } from "@mall/origin/types"
import { BadgeCheck, MapPin } from "lucide-react"
import { useLocale } from "next-intl"
import { originPlace } from "./words"

/** The origin in one line; a check mark only where it was verified. */
export function PlaceLine({ origin }: { origin: ProductOrigin }) {
  const Sign = origin.is_verified ? BadgeCheck : MapPin
  return (
    <>
      <Sign size={15} aria-hidden />
      {originPlace(origin, useLocale())}
    </>
  )
}
