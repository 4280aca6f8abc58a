/** As the backend takes them; it says so again when asked for more. */
export const photoLimits = { count: 6, mb: 8 }

export const photoTypes = ["image/jpeg", "image/png", "image/webp"]

type PhotoFault = "type" | "large" | "many" | undefined

/** Why a file cannot be added to the photos that are there already. */
export function photoFault(
  file: { type: string; size: number },
  countBefore: number
): PhotoFault {
  if (countBefore >= photoLimits.count) {
    return "many"
  }
  if (!photoTypes.includes(file.type)) {
    return "type"
  }
  return file.size > photoLimits.mb * 1024 * 1024 ? "large" : undefined
}
