import type { Sentence } from "@mall/access/refusals"
import type { Unit } from "@mall/outbox/one-transaction"

/**
 * What a union still has under way in some capability, in words that fit a
 * list; undefined if it has nothing. Asked inside the closing transaction.
 */
export type ClosingGuard = (
  unit: Unit,
  unionId: string
) => Promise<Sentence | undefined>

const guards = new Map<string, ClosingGuard>()

/**
 * Lets a higher capability keep a union open while it has work there; called
 * when the plugin is loaded. Registering a name again replaces it.
 */
export function registerClosingGuard(name: string, guard: ClosingGuard): void {
  guards.set(name, guard)
}

export async function openWorkOf(
  unit: Unit,
  unionId: string
): Promise<Sentence[]> {
  const work: Sentence[] = []
  for (const guard of guards.values()) {
    const found = await guard(unit, unionId)
    if (found) {
      work.push(found)
    }
  }
  return work
}
