import fs from "node:fs"
import path from "node:path"
import type {
  ChargeObject,
  Delivery,
  EventObject,
  IntentObject,
  PayerSide,
  RefundObject,
  Reply,
} from "./objects"

type Kinds = {
  intents: IntentObject
  charges: ChargeObject
  refunds: RefundObject
  events: EventObject
  payers: PayerSide
  deliveries: Delivery
  replies: Reply
}

type Kind = keyof Kinds
type Line = { [K in Kind]: [K, Kinds[K]] }[Kind]

const kinds: Kind[] = [
  "intents",
  "charges",
  "refunds",
  "events",
  "payers",
  "deliveries",
  "replies",
]

/** A gateway remembers a key for a day and tells of events for a month. */
const REPLY_SECONDS = 24 * 3600
const EVENT_SECONDS = 30 * 24 * 3600

/**
 * Everything in memory, and every change as a line of a file before anybody is
 * answered, so that a sandbox that is killed goes on where it was.
 */
export class Store {
  private readonly tables = Object.fromEntries(
    kinds.map((kind) => [kind, new Map()])
  ) as { [K in Kind]: Map<string, Kinds[K]> }

  private file: number | undefined

  constructor(stateFile: string | undefined, now: number) {
    if (stateFile) {
      this.load(stateFile)
      this.forget(now)
      this.compact(stateFile)
    }
  }

  get<K extends Kind>(kind: K, id: string): Kinds[K] | undefined {
    return this.tables[kind].get(id)
  }

  /** Oldest first. */
  all<K extends Kind>(kind: K): Kinds[K][] {
    return [...this.tables[kind].values()]
  }

  put<K extends Kind>(kind: K, value: Kinds[K]): Kinds[K] {
    this.tables[kind].set(value.id, value)
    if (this.file !== undefined) {
      fs.writeSync(this.file, `${JSON.stringify([kind, value])}\n`)
    }
    return value
  }

  close() {
    if (this.file !== undefined) {
      fs.closeSync(this.file)
      this.file = undefined
    }
  }

  private load(stateFile: string) {
    const text = fs.existsSync(stateFile)
      ? fs.readFileSync(stateFile, "utf8")
      : ""
    for (const line of text.split("\n")) {
      const change = readLine(line)
      if (change) {
        const [kind, value] = change
        const table: Map<string, unknown> = this.tables[kind]
        table.set(value.id, value)
      }
    }
  }

  private forget(now: number) {
    for (const { id, created } of this.all("replies")) {
      if (created < now - REPLY_SECONDS) {
        this.tables.replies.delete(id)
      }
    }
    for (const { id, created } of this.all("events")) {
      if (created < now - EVENT_SECONDS) {
        this.tables.events.delete(id)
        this.tables.deliveries.delete(id)
      }
    }
  }

  /** Writes what is current aside, then puts it in the file's place. */
  private compact(stateFile: string) {
    fs.mkdirSync(path.dirname(stateFile), { recursive: true })
    const aside = `${stateFile}.new`
    const lines = kinds.flatMap((kind) =>
      this.all(kind).map((value) => `${JSON.stringify([kind, value])}\n`)
    )
    fs.writeFileSync(aside, lines.join(""), { mode: 0o600 })
    fs.renameSync(aside, stateFile)
    this.file = fs.openSync(stateFile, "a")
  }
}

/** A line that a sudden end has cut short is no line. */
function readLine(line: string): Line | undefined {
  try {
    const [kind, value] = JSON.parse(line) as Line
    return kinds.includes(kind) ? ([kind, value] as Line) : undefined
  } catch {
    return undefined
  }
}
