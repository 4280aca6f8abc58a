"use client"

import { localePath } from "@/i18n/paths"
import { keepBasketCount } from "@/lib/shop/guest-basket"
import { useShopLocale } from "@/lib/shop/use-shop-locale"
import { Button } from "@/ui/button"

export function SignOutButton({ label }: { label: string }) {
  const locale = useShopLocale()

  async function signOut() {
    await fetch("/api/session/shop", { method: "DELETE" })
    keepBasketCount([])
    window.location.assign(localePath(locale, "/"))
  }

  return (
    <Button look="secondary" onClick={() => void signOut()}>
      {label}
    </Button>
  )
}
