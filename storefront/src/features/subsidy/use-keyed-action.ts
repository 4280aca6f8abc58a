"use client"

import { forgetKey, keyFor } from "@/lib/idempotency"
import { useAction } from "@/lib/workspace/use-action"

/**
 * Writes that move money: the same submission keeps its key until it was
 * answered, so that a second click or a lost connection pays nothing twice.
 */
export function useKeyedAction(name: string) {
  const action = useAction()

  async function keyed<T>(
    content: unknown,
    write: (idempotencyKey: string) => Promise<T | undefined>
  ) {
    const answer = await write(keyFor(name, content))
    if (answer !== undefined) {
      forgetKey(name)
    }
    return answer
  }

  return {
    error: action.error,
    isRunning: action.isRunning,
    clearError: action.clearError,
    run: <T = unknown>(path: string, body: unknown) =>
      keyed(body, (idempotencyKey) =>
        action.run<T>(path, body, { idempotencyKey })
      ),
    upload: <T = unknown>(path: string, file: File) => {
      const { name: file_name, size, lastModified } = file
      return keyed({ file_name, size, lastModified }, (idempotencyKey) =>
        action.upload<T>(path, file, { idempotencyKey })
      )
    },
  }
}
