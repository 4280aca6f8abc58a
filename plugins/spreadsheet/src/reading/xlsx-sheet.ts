import type { Cell, SheetRow } from "../types/read"
import { formattedNumber } from "./number-text"
import { unescapeText, type WorkbookParts } from "./xlsx-parts"
import type { Attributes, XmlHandler } from "./xml"

const EMPTY: Cell = { text: "", kind: "empty" }
const LAST_COLUMN = 16_384

/** Gathers the rows of one worksheet; `take` hands over those complete. */
export class SheetHandler implements XmlHandler {
  private rows: SheetRow[] = []
  private rowNumber = 0
  private cells: Cell[] = []
  private column = 0
  private type = ""
  private style = 0
  private value = ""
  private hasFormula = false
  private isValue = false
  private isPhonetic = false

  constructor(
    private readonly sheet: string,
    private readonly parts: WorkbookParts
  ) {}

  take(): SheetRow[] {
    const rows = this.rows
    this.rows = []
    return rows
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case "row":
        this.rowNumber = Number(attributes["r"] ?? this.rowNumber + 1)
        this.cells = []
        this.column = 0
        break
      case "c":
        this.column = columnOf(attributes["r"]) ?? this.column + 1
        this.type = attributes["t"] ?? "n"
        this.style = Number(attributes["s"] ?? 0)
        this.value = ""
        this.hasFormula = false
        break
      case "f":
        this.hasFormula = true
        break
      case "rPh":
        this.isPhonetic = true
        break
      case "v":
      case "t":
        this.isValue = !this.isPhonetic
    }
  }

  text(text: string): void {
    if (this.isValue) {
      this.value += text
    }
  }

  close(name: string): void {
    switch (name) {
      case "v":
      case "t":
        this.isValue = false
        break
      case "rPh":
        this.isPhonetic = false
        break
      case "c":
        this.endCell()
        break
      case "row":
        if (this.cells.length > 0) {
          this.rows.push({
            sheet: this.sheet,
            row_number: this.rowNumber,
            cells: this.cells,
          })
        }
    }
  }

  private endCell(): void {
    const { text, kind } = this.cell()
    if (text === "" && !this.hasFormula) {
      return
    }
    while (this.cells.length < this.column - 1) {
      this.cells.push(EMPTY)
    }
    this.cells.push({ text, kind: this.hasFormula ? "formula" : kind })
  }

  private cell(): Cell {
    switch (this.type) {
      case "s":
        return {
          text: this.parts.strings[Number(this.value)] ?? "",
          kind: "text",
        }
      case "str":
      case "inlineStr":
        return { text: unescapeText(this.value), kind: "text" }
      case "b":
        return { text: this.value === "1" ? "TRUE" : "FALSE", kind: "boolean" }
      case "e":
        return { text: this.value, kind: "error" }
      case "d":
        return { text: this.value.replace("T", " "), kind: "date" }
      default:
        return this.value === ""
          ? EMPTY
          : formattedNumber(
              this.value,
              this.parts.formats[this.style],
              this.parts.is1904
            )
    }
  }
}

/** The column of a reference such as `AB12`, counted from 1. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) {
    return undefined
  }
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const letter = (reference.charCodeAt(i) | 0x20) - 0x60
    if (letter < 1 || letter > 26) {
      break
    }
    column = column * 26 + letter
  }
  return Math.min(column, LAST_COLUMN)
}
