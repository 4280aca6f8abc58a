/** The file name of a Content-Disposition header, Chinese names included. */
export function fileNameOf(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1]
  if (encoded) {
    return decodeURIComponent(encoded)
  }
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1]
  return plain ?? "download"
}
