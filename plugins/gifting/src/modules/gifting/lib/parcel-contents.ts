import type { GiftPackageDTO } from "../../../types/dtos"

type Line = { id: string; variant_id: string; quantity: number }

export type ParcelContent = {
  key: string
  lines: { consignment_line_id: string; quantity: number }[]
}

/**
 * What a consignment's boxes hold, per gift package. A package without goods
 * of this consignment is left out: its takers get no parcel from here.
 */
export function contentsByPackage(
  packages: readonly GiftPackageDTO[],
  lines: readonly Line[]
): ParcelContent[] {
  return packages
    .map(({ id, items }) => ({
      key: id,
      lines: items.flatMap((item) =>
        lines
          .filter((line) => line.variant_id === item.variant_id)
          .map((line) => ({
            consignment_line_id: line.id,
            quantity: item.quantity,
          }))
      ),
    }))
    .filter((content) => content.lines.length > 0)
}

/** All of a consignment in one box, for the workplace. */
export const wholeContent = (
  key: string,
  lines: readonly Line[]
): ParcelContent => ({
  key,
  lines: lines.map(({ id, quantity }) => ({
    consignment_line_id: id,
    quantity,
  })),
})
