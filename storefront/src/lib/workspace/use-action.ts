"use client"

import { useLocale } from "next-intl"
import { useState } from "react"
import {
  BackendError,
  type BackendCall,
  callBackend,
  readJson,
} from "./backend"
import { useWorkspace } from "./context"
import { saveAnswer } from "./save-answer"

/**
 * Runs one write at a time. `run` answers the JSON, or undefined when the
 * write was refused: `error` then says why until the next try.
 */
export function useAction() {
  const { api } = useWorkspace()
  const locale = useLocale()
  const [error, setError] = useState<BackendError>()
  const [isRunning, setRunning] = useState(false)

  async function perform<T>(
    path: string,
    call: BackendCall,
    read: (response: Response) => Promise<T>
  ): Promise<T | undefined> {
    setRunning(true)
    setError(undefined)
    try {
      return await read(await callBackend(api + path, locale, call))
    } catch (caught) {
      if (!(caught instanceof BackendError)) {
        throw caught
      }
      setError(caught)
      return undefined
    } finally {
      setRunning(false)
    }
  }

  return {
    error,
    isRunning,
    clearError: () => setError(undefined),
    /** Writes; resolves to `true` when the answer has no body. */
    run: <T = unknown>(path: string, body?: unknown, call?: BackendCall) =>
      perform(
        path,
        { method: "POST", body, ...call },
        async (response) =>
          (await readJson<T | undefined>(response)) ?? (true as T)
      ),
    /** Uploads one file in the field the backend expects. */
    upload: <T = unknown>(path: string, file: File, call?: BackendCall) => {
      const body = new FormData()
      body.set("file", file, file.name)
      return perform<T>(path, { method: "POST", body, ...call }, readJson)
    },
    /** Saves the answered file under the name the backend gave it. */
    download: (path: string, call?: BackendCall) =>
      perform(path, call ?? {}, saveAnswer),
  }
}
