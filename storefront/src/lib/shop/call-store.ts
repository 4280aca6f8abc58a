import { callBackend, readJson, type BackendCall } from "../workspace/backend"

/** Asks the store from the browser, through this site's own proxy. */
export async function callStore<T>(
  path: string,
  locale: string,
  call?: BackendCall
): Promise<T> {
  return readJson<T>(await callBackend(`/api/shop/${path}`, locale, call))
}
