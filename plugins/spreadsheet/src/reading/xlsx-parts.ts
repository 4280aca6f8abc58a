import path from "node:path/posix"
import { numberFormat, type NumberFormat } from "./number-text"
import type { Archive } from "./zip"
import { readXml } from "./xml"

export type WorkbookParts = {
  /** The sheets a person sees, in their order. */
  sheets: { name: string; part: string }[]
  is1904: boolean
  strings: string[]
  /** By style index. */
  formats: NumberFormat[]
}

type Relation = { id: string; type: string; target: string }

/** Where the workbook is; undefined if the archive is no workbook. */
export async function findWorkbook(
  archive: Archive
): Promise<string | undefined> {
  if (!archive.has("_rels/.rels")) {
    return undefined
  }
  const relations = await readRelations(archive, "")
  const { target } =
    relations.find(({ type }) => type.endsWith("/officeDocument")) ?? {}
  const isWorkbook = target && /workbook\d*\.xml$/i.test(target)
  return isWorkbook && archive.has(target) ? target : undefined
}

/** Reads all of a workbook but its sheets. */
export async function readWorkbookParts(
  archive: Archive,
  workbook: string
): Promise<WorkbookParts> {
  const relations = await readRelations(archive, workbook)
  const targetOf = (type: string) =>
    relations.find((relation) => relation.type.endsWith(type))?.target
  const listed: { name: string; id: string }[] = []
  let is1904 = false
  await readXml(archive.open(workbook), {
    open(name, attributes) {
      if (name === "workbookPr") {
        is1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "")
      }
      if (name === "sheet" && !/hidden/i.test(attributes["state"] ?? "")) {
        const id = attributes["r:id"] ?? anyId(attributes)
        listed.push({ name: attributes["name"] ?? "", id })
      }
    },
  })
  const sheets = listed.flatMap(({ name, id }) => {
    const relation = relations.find((candidate) => candidate.id === id)
    // Chart and dialogue sheets have no cells.
    return relation?.type.endsWith("/worksheet")
      ? [{ name, part: relation.target }]
      : []
  })
  const strings = targetOf("/sharedStrings")
  const styles = targetOf("/styles")
  return {
    sheets,
    is1904,
    strings: strings ? await readStrings(archive, strings) : [],
    formats: styles ? await readFormats(archive, styles) : [],
  }
}

/** The relation id under whatever prefix the file gave its namespace. */
function anyId(attributes: Record<string, string>): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(":id"))
  return (key && attributes[key]) ?? ""
}

async function readRelations(
  archive: Archive,
  part: string
): Promise<Relation[]> {
  const directory = path.dirname(part)
  const relations: Relation[] = []
  const source = path.join(directory, "_rels", `${path.basename(part)}.rels`)
  await readXml(archive.open(source), {
    open(name, { Id = "", Type = "", Target = "" }) {
      if (name === "Relationship") {
        const target = path.join("/", directory, resolve(Target))
        relations.push({ id: Id, type: Type, target: target.slice(1) })
      }
    },
  })
  return relations

  function resolve(target: string): string {
    return target.startsWith("/") ? path.relative(directory, target) : target
  }
}

async function readStrings(archive: Archive, part: string): Promise<string[]> {
  const strings: string[] = []
  let text = ""
  let isText = false
  let isPhonetic = false
  await readXml(archive.open(part), {
    open(name) {
      if (name === "si") {
        text = ""
      }
      isPhonetic ||= name === "rPh"
      isText = name === "t" && !isPhonetic
    },
    text(piece) {
      if (isText) {
        text += piece
      }
    },
    close(name) {
      isText = false
      if (name === "rPh") {
        isPhonetic = false
      }
      if (name === "si") {
        strings.push(unescapeText(text))
      }
    },
  })
  return strings
}

async function readFormats(
  archive: Archive,
  part: string
): Promise<NumberFormat[]> {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  let isCellStyle = false
  await readXml(archive.open(part), {
    open(name, attributes) {
      const id = Number(attributes["numFmtId"])
      if (name === "numFmt") {
        codes.set(id, attributes["formatCode"] ?? "")
      }
      isCellStyle ||= name === "cellXfs"
      if (name === "xf" && isCellStyle) {
        formats.push(numberFormat(id, codes.get(id)))
      }
    },
    close(name) {
      if (name === "cellXfs") {
        isCellStyle = false
      }
    },
  })
  return formats
}

/** Undoes `_x000D_`, how a workbook keeps characters XML cannot hold. */
export function unescapeText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16))
      )
    : text
}
