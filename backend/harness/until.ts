const PAUSE_MS = 20

/**
 * Asks again and again until there is an answer; a time-out names what it
 * waited for. For what another process does in its own time.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined>,
  seconds = 120
): Promise<T> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) {
      return answer
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${seconds} s for ${what}`)
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}
