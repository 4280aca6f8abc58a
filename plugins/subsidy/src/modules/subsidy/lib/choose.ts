import { allocate, type Fen, fen } from "@mall/ledger/money"

export type Payer = {
  reference: string
  /** The most it may pay by its own rules. */
  most_fen: Fen
  /** Lines it may pay for. */
  line_ids: readonly string[]
}

export type Payable = { line_id: string; amount_fen: Fen }

export type Choice = {
  reference: string
  amount_fen: Fen
  lines: Payable[]
}

type Capacity = Map<string, number>
type Given = Map<string, Map<string, number>>

/**
 * What each payer pays so that the buyer pays the least, exactly and for any
 * size: payers and lines are a flow network, and paying the most is its
 * greatest flow. Payers come in stacking order. Each is added by augmenting
 * paths, which may move what an earlier one pays to another line but never
 * lower its sum; so of all ways to pay the most, this is the one in which the
 * first pays the most, then the second, and so on.
 *
 * Each sum is then split over its lines in proportion to what is left to pay
 * of them (largest remainder), unless that would leave a later payer short:
 * then the network's own split stands. No line gets more than it costs.
 *
 * Work: payers × lines per path, a few paths per payer, and once more for each
 * payer's split: some milliseconds for fifty lines and twenty programmes.
 */
export function choose(
  lines: readonly Payable[],
  payers: readonly Payer[]
): Choice[] {
  const flow = greatestFlow(capacityOf(lines), payers)
  const sums = payers.map((payer) => sumOf(flow.get(payer.reference)))
  let capacity = capacityOf(lines)
  let given = flow
  return payers.map((payer, index) => {
    const sum = sums[index] ?? 0
    const rest = payers.slice(index + 1).map((later, offset) => ({
      ...later,
      most_fen: fen(sums[index + 1 + offset] ?? 0),
    }))
    const proportional = splitOf(sum, payer, capacity)
    const after = lowered(capacity, proportional)
    const again = greatestFlow(after, rest)
    const isRoom = rest.every(
      ({ reference, most_fen }) => sumOf(again.get(reference)) === most_fen
    )
    const split = isRoom
      ? proportional
      : (given.get(payer.reference) ?? new Map<string, number>())
    capacity = isRoom ? after : lowered(capacity, split)
    given = isRoom ? again : given
    return {
      reference: payer.reference,
      amount_fen: fen(sum),
      lines: lines.flatMap(({ line_id }) => {
        const part = split.get(line_id) ?? 0
        return part > 0 ? [{ line_id, amount_fen: fen(part) }] : []
      }),
    }
  })
}

const capacityOf = (lines: readonly Payable[]): Capacity =>
  new Map(lines.map(({ line_id, amount_fen }) => [line_id, amount_fen]))

const sumOf = (parts: ReadonlyMap<string, number> | undefined) =>
  [...(parts?.values() ?? [])].reduce((sum, part) => sum + part, 0)

function lowered(capacity: Capacity, by: ReadonlyMap<string, number>) {
  const left = new Map(capacity)
  for (const [line, part] of by) {
    left.set(line, (left.get(line) ?? 0) - part)
  }
  return left
}

function splitOf(sum: number, { line_ids }: Payer, capacity: Capacity) {
  const payable = line_ids.filter((line) => (capacity.get(line) ?? 0) > 0)
  if (sum === 0 || payable.length === 0) {
    return new Map<string, number>()
  }
  const parts = allocate(
    fen(sum),
    payable.map((line) => capacity.get(line) ?? 0)
  )
  return new Map(payable.map((line, index) => [line, parts[index] ?? 0]))
}

function greatestFlow(capacity: Capacity, payers: readonly Payer[]): Given {
  const left = new Map(capacity)
  const given: Given = new Map(
    payers.map(({ reference }) => [reference, new Map<string, number>()])
  )
  const eligible = new Map(
    payers.map(({ reference, line_ids }) => [reference, line_ids])
  )
  for (const { reference, most_fen } of payers) {
    let wanted: number = most_fen
    while (wanted > 0) {
      const pushed = augment(reference, wanted, left, given, eligible)
      if (pushed === 0) {
        break
      }
      wanted -= pushed
    }
  }
  return given
}

type Hop = { payer: string; line: string; moved_from: string | null }

/** One shortest augmenting path, found breadth first; answers what it carried. */
function augment(
  source: string,
  wanted: number,
  left: Capacity,
  given: Given,
  eligible: ReadonlyMap<string, readonly string[]>
): number {
  const reached = new Map<string, Hop>()
  const queue = [{ payer: source, via: null as string | null }]
  const seen = new Set([source])
  for (let at = 0; at < queue.length; at++) {
    const { payer, via } = queue[at]!
    for (const line of eligible.get(payer) ?? []) {
      if (reached.has(line)) {
        continue
      }
      reached.set(line, { payer, line, moved_from: via })
      if ((left.get(line) ?? 0) > 0) {
        return carry(line, wanted, reached, left, given)
      }
      for (const [other, parts] of given) {
        if (!seen.has(other) && (parts.get(line) ?? 0) > 0) {
          seen.add(other)
          queue.push({ payer: other, via: line })
        }
      }
    }
  }
  return 0
}

function carry(
  last: string,
  wanted: number,
  reached: ReadonlyMap<string, Hop>,
  left: Capacity,
  given: Given
): number {
  const path: Hop[] = []
  for (let line: string | null = last; line !== null;) {
    const hop: Hop = reached.get(line)!
    path.push(hop)
    line = hop.moved_from
  }
  const moved = path.map(({ payer, moved_from }) =>
    moved_from === null ? Infinity : (given.get(payer)?.get(moved_from) ?? 0)
  )
  const amount = Math.min(wanted, left.get(last) ?? 0, ...moved)
  left.set(last, (left.get(last) ?? 0) - amount)
  for (const { payer, line, moved_from } of path) {
    const parts = given.get(payer)!
    parts.set(line, (parts.get(line) ?? 0) + amount)
    if (moved_from !== null) {
      parts.set(moved_from, (parts.get(moved_from) ?? 0) - amount)
    }
  }
  return amount
}
