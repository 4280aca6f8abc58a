import { fileNameOf } from "./file-name"

/** Hands an answered file to the browser's downloads. */
export async function saveAnswer(response: Response): Promise<true> {
  const address = URL.createObjectURL(await response.blob())
  const anchor = document.createElement("a")
  anchor.href = address
  anchor.download = fileNameOf(response.headers.get("content-disposition"))
  anchor.click()
  URL.revokeObjectURL(address)
  return true
}
