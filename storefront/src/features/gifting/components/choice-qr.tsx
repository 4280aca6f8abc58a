"use client"

import { useTranslations } from "next-intl"
import useSWR from "swr"
import { qrCodeSvg } from "@/lib/qr-code"

/** Where members choose, as a code to scan. */
export function ChoiceQr({ link, size }: { link: string; size: string }) {
  const t = useTranslations("gifting")
  const { data } = useSWR(["qr", link], () => qrCodeSvg(link))
  return (
    <div style={{ width: size, height: size, flex: "none" }}>
      {data && (
        // eslint-disable-next-line @next/next/no-img-element -- drawn here, there is nothing to optimise
        <img
          src={`data:image/svg+xml;utf8,${encodeURIComponent(data)}`}
          alt={t("choice_qr")}
          style={{ width: "100%", height: "100%" }}
        />
      )}
    </div>
  )
}
