export interface RequestFault {
  path?: string
  row?: number
  column?: string
  code: string
  message: string
}

/** `status` 0 means that no answer came: `code` is then "unreachable". */
export interface RequestError {
  status: number
  code: string
  message: string
  faults?: RequestFault[]
}

export type Result<T> =
  { ok: true; data: T } | { ok: false; error: RequestError }

export function ok<T>(data: T): Result<T> {
  return { ok: true, data }
}
