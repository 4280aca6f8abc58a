import { Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OperatorAfterSales } from "../../types/purchase"
import { usePhoto } from "../lib/after-sales"

/** What the worker photographed; each opens large by itself. */
export function RequestPhotos({ request }: { request: OperatorAfterSales }) {
  const { t } = useTranslation("checkout")
  return (
    <section className="flex flex-col gap-y-2">
      <Text weight="plus">{t("afterSales.photos")}</Text>
      {request.photos.length === 0 ? (
        <Text className="text-ui-fg-subtle">{t("afterSales.noPhotos")}</Text>
      ) : (
        <div className="grid grid-cols-3 gap-2">
          {request.photos.map((photo, index) => (
            <Photo
              key={photo.id}
              requestId={request.id}
              photo={photo}
              name={t("afterSales.photo", { number: index + 1 })}
            />
          ))}
        </div>
      )}
    </section>
  )
}

type PhotoProps = { requestId: string; photo: { id: string }; name: string }

function Photo({ requestId, photo, name }: PhotoProps) {
  const { t } = useTranslation("checkout")
  const { data: address, isError } = usePhoto(requestId, photo)
  if (isError) {
    return (
      <Text className="text-ui-fg-error">{t("afterSales.photoMissing")}</Text>
    )
  }
  return address ? (
    <a href={address} target="_blank" rel="noreferrer">
      <img
        className="aspect-square w-full rounded-lg border object-cover"
        src={address}
        alt={name}
      />
    </a>
  ) : (
    <Skeleton className="aspect-square w-full" />
  )
}
