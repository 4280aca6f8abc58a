import { randomBytes } from "node:crypto"
import type { z } from "@medusajs/framework/zod"
import { jsonSchemaOf, sample, type Schema } from "./sample"

/** Stands in a sample where a hostile value goes. */
const HOLE = "@@hole@@"

/** Not compressible: an index must not be saved by its compression. */
const LONG = randomBytes(50_000).toString("hex")

/** JSON texts, since some of them no JavaScript value can be written as. */
const HOSTILE_JSON = [
  `"\\u0000x"`,
  `"\\ud800"`,
  `"x'; drop table union_member; --%_"`,
  `"${LONG}"`,
  `"2027-13-45"`,
  "9007199254740993",
  "2147483648",
  "1e309",
  "-1",
  "0.1",
  "[]",
  "{}",
  "null",
]

/** Texts for the query, with brackets where the parser makes more of them. */
const HOSTILE_QUERY = [
  ["", "\0x"],
  ["", "%_"],
  ["", LONG.slice(0, 4_000)],
  ["", "9007199254740993"],
  ["", "9007199254740991"],
  ["", "2147483648"],
  ["", "1e309"],
  ["", "-1"],
  ["", "2027-13-45"],
  ["[]", "1"],
  ["[$ne]", "x"],
] as const

/** As they stand in the address, escaped already. */
export const HOSTILE_PATH = [
  "%00",
  "x%00",
  "%25_%25",
  "%E0%A4%A",
  "..%2F..%2Fme",
  "9007199254740993",
  "2147483648",
  "1e309",
  "-1",
  "00000000-0000-0000-0000-00000000000g",
  LONG.slice(0, 4_000),
]

/** Names that no file system gave; `fetch` escapes quotes and line breaks. */
export const HOSTILE_FILE_NAMES = ["\0.csv", "../../a.csv", LONG, ""]

/**
 * Bodies as JSON texts, each right but for one value: every property in turn,
 * at any depth, holds every hostile value once. Lists come with the same
 * entry twice as well. `known` are values by property name that are real.
 */
export function* hostileBodies(
  schema: z.ZodType,
  known: Record<string, unknown>
): Generator<string> {
  for (const tree of holes(jsonSchemaOf(schema))) {
    const text = JSON.stringify(tree, (key, value: unknown) =>
      value !== HOLE && key in known ? known[key] : value
    )
    if (!text.includes(HOLE)) {
      yield text
      continue
    }
    for (const hostile of HOSTILE_JSON) {
      yield text.replace(`"${HOLE}"`, hostile)
    }
  }
}

function* holes(schema: Schema): Generator<unknown> {
  yield HOLE
  for (const choice of schema.anyOf ?? []) {
    yield* inner(choice)
  }
  yield* inner(schema)
}

function* inner(schema: Schema): Generator<unknown> {
  const least = schema.anyOf ? undefined : sample(schema)
  if (schema.properties) {
    for (const [key, property] of Object.entries(schema.properties)) {
      for (const hole of holes(property)) {
        yield { ...(least as object), [key]: hole }
      }
    }
  }
  if (schema.items) {
    const entry = sample(schema.items)
    yield [entry, entry]
    for (const hole of inner(schema.items)) {
      yield [hole]
    }
    yield [HOLE]
  }
}

/** Queries, each right but for one hostile parameter. */
export function* hostileQueries(schema: z.ZodType): Generator<string> {
  const { properties = {} } = jsonSchemaOf(schema)
  const least = sample(jsonSchemaOf(schema)) as Record<string, string>
  for (const key of Object.keys(properties)) {
    for (const [brackets, value] of HOSTILE_QUERY) {
      const others = Object.entries(least).filter(([name]) => name !== key)
      yield new URLSearchParams([
        ...others,
        [`${key}${brackets}`, value],
      ]).toString()
    }
  }
}
