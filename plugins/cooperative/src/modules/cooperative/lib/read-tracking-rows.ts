import type { Fault } from "@mall/access/types"
import type { Cell, SheetRow } from "@mall/spreadsheet/types"
import type { ParcelShipment } from "../../../types/shipment"
import { carrierByNumber, carrierByWord } from "./carriers"
import { refuse } from "./refuse"
import {
  isDamagedByExcel,
  isTrackingNumber,
  splitTrackingNumbers,
} from "./tracking-number"

type Field = "parcel" | "carrier" | "tracking"

/** Where a field stands: the cell's place and the header people see. */
type Columns = Partial<Record<Field, { index: number; header: string }>>

const synonyms: Record<Field, readonly string[]> = {
  parcel: ["包裹号", "包裹编号", "包裹单号", "parcelno", "parcelnumber"],
  carrier: [
    "快递公司",
    "快递",
    "物流公司",
    "承运商",
    "承运人",
    "carrier",
    "courier",
  ],
  tracking: [
    "运单号",
    "运单号码",
    "快递单号",
    "物流单号",
    "快递号",
    "单号",
    "trackingnumber",
    "trackingno",
    "waybill",
  ],
}

/** A shipment as read, with where to point when it turns out wrong. */
export type TrackingRow = ParcelShipment & {
  row: number
  columns: { parcel: string; tracking: string }
}

export type TrackingTable = {
  /** False when no sheet has a parcel and a tracking number column. */
  has_columns: boolean
  rows: TrackingRow[]
  faults: Fault[]
  /** Rows that name a carrier and no number: forgotten, it seems. */
  without_number: number
}

/** Which columns a header row names; undefined if it is no header. */
export function recogniseColumns(cells: readonly Cell[]): Columns | undefined {
  const columns: Columns = {}
  cells.forEach(({ text }, index) => {
    const word = text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s*.()_-]/g, "")
    for (const field of ["parcel", "carrier", "tracking"] as const) {
      if (!columns[field] && synonyms[field].includes(word)) {
        columns[field] = { index, header: text.trim() }
      }
    }
  })
  return columns.parcel && columns.tracking ? columns : undefined
}

/**
 * Reads a filled-in packing list or any table with parcel and tracking
 * numbers, row by row. Rows without a tracking number are simply not shipped
 * yet. Everything wrong is kept as a fault by row and column.
 */
export class TrackingTableReader {
  private readonly table: TrackingTable = {
    has_columns: false,
    rows: [],
    faults: [],
    without_number: 0,
  }
  private sheet: string | undefined
  private columns: Columns | undefined
  private readonly rowOfParcel = new Map<string, number>()
  private readonly rowOfNumber = new Map<string, number>()

  add({ sheet, row_number, cells }: SheetRow): void {
    if (sheet !== this.sheet) {
      this.sheet = sheet
      this.columns = undefined
    }
    if (!this.columns) {
      this.columns = recogniseColumns(cells)
      this.table.has_columns ||= this.columns !== undefined
      return
    }
    this.read(row_number, cells, this.columns)
  }

  finish(): TrackingTable {
    return this.table
  }

  private read(row: number, cells: readonly Cell[], columns: Columns): void {
    const cellOf = (field: Field): Cell =>
      cells[columns[field]?.index ?? -1] ?? { text: "", kind: "empty" }
    const tracking = cellOf("tracking")
    const numbers = splitTrackingNumbers(tracking.text)
    if (numbers.length === 0) {
      this.table.without_number += cellOf("carrier").text.trim() ? 1 : 0
      return
    }
    const parcel_no = cellOf("parcel")
      .text.normalize("NFKC")
      .trim()
      .toUpperCase()
    const word = cellOf("carrier").text.trim()
    const carrier = word
      ? carrierByWord(word)
      : carrierByNumber(numbers[0] ?? "")
    const fault = (
      field: Field,
      code: Parameters<typeof refuse.fault>[0],
      params: Record<string, string | number> = {}
    ) => {
      const column = (columns[field] ?? columns.tracking)?.header
      this.table.faults.push(refuse.fault(code, params, { row, column }))
    }
    const before = this.table.faults.length
    this.checkParcel(row, parcel_no, fault)
    this.checkNumbers(row, tracking, numbers, fault)
    if (!carrier && this.table.faults.length === before) {
      if (word) {
        fault("carrier", "carrier_unknown", { carrier: word })
      } else {
        fault("carrier", "carrier_missing", {
          tracking_number: numbers[0] ?? "",
        })
      }
    }
    if (carrier && this.table.faults.length === before) {
      this.table.rows.push({
        parcel_no,
        carrier,
        tracking_numbers: numbers,
        row,
        columns: {
          parcel: columns.parcel?.header ?? "",
          tracking: columns.tracking?.header ?? "",
        },
      })
    }
  }

  private checkParcel(row: number, parcel_no: string, fault: TellFault): void {
    const earlier = this.rowOfParcel.get(parcel_no)
    if (parcel_no === "") {
      fault("parcel", "parcel_missing")
    } else if (earlier !== undefined) {
      fault("parcel", "parcel_repeated", { parcel_no, row: earlier })
    } else {
      this.rowOfParcel.set(parcel_no, row)
    }
  }

  private checkNumbers(
    row: number,
    cell: Cell,
    numbers: string[],
    fault: TellFault
  ): void {
    if (isDamagedByExcel(cell.text, cell.kind)) {
      fault("tracking", "tracking_number_damaged", {
        tracking_number: cell.text,
      })
      return
    }
    for (const tracking_number of numbers) {
      const earlier = this.rowOfNumber.get(tracking_number)
      if (!isTrackingNumber(tracking_number)) {
        fault("tracking", "tracking_number_invalid", { tracking_number })
      } else if (earlier !== undefined) {
        fault("tracking", "tracking_number_repeated", {
          tracking_number,
          row: earlier,
        })
      } else {
        this.rowOfNumber.set(tracking_number, row)
      }
    }
  }
}

type TellFault = (
  field: Field,
  code: Parameters<typeof refuse.fault>[0],
  params?: Record<string, string | number>
) => void
