import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const root = join(__dirname, "../..")
const messagesRoot = join(root, "messages")

type Tree = { [key: string]: string | Tree }

function keysOf(tree: Tree, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [`${prefix}${key}`]
      : keysOf(value, `${prefix}${key}.`)
  )
}

function keysIn(locale: string): string[] {
  return readdirSync(join(messagesRoot, locale))
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => {
      const text = readFileSync(join(messagesRoot, locale, file), "utf8")
      return keysOf(JSON.parse(text) as Tree, `${file.slice(0, -5)}.`)
    })
    .sort()
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      return sources(path)
    }
    const isSource = /\.tsx?$/.test(path) && !path.includes(".test.")
    return isSource ? [readFileSync(path, "utf8")] : []
  })
}

/**
 * The ends of message keys that a source file mentions: whole ones ("nav.home")
 * and, from a template (`steps.${state}`), their beginning ("steps.").
 */
function mentions(source: string): { namespaces: string[]; ends: string[] } {
  const namespaces = [
    ...source.matchAll(/Translations(?:<[^>]*>)?\(\s*"([^"]+)"/g),
    ...source.matchAll(/namespace:\s*"([^"]+)"/g),
    ...source.matchAll(/messages\/(?:zh|en)\/([\w-]+)\.json"/g),
  ].map((match) => match[1] ?? "")
  const quoted = [...source.matchAll(/"([\w.-]+)"/g)].map((match) => match[1])
  const templates = [...source.matchAll(/`([\w.-]+\.)\$\{/g)].map(
    (match) => match[1]
  )
  const members = [...source.matchAll(/\bwords\.(\w+)/g)].map(
    (match) => match[1]
  )
  const ends = [...quoted, ...templates, ...members].filter(
    (end): end is string => end !== undefined
  )
  return { namespaces, ends }
}

describe("messages", () => {
  it("say the same things in Chinese and in English", () => {
    expect(keysIn("en")).toEqual(keysIn("zh"))
  })

  it("are all used by some page", () => {
    const used = new Set<string>()
    const beginnings: string[] = []
    for (const source of sources(join(root, "src"))) {
      const { namespaces, ends } = mentions(source)
      for (const namespace of namespaces) {
        for (const end of ends) {
          const key = `${namespace}.${end}`
          if (end.endsWith(".")) {
            beginnings.push(key)
          } else {
            used.add(key)
          }
        }
      }
    }
    const unused = keysIn("zh").filter(
      (key) =>
        !used.has(key) && !beginnings.some((start) => key.startsWith(start))
    )
    expect(unused).toEqual([])
  })
})
