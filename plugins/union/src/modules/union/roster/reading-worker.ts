import { serveReader } from "@mall/spreadsheet/serve-reader"
import type { ChosenColumns } from "../lib/roster/reader"
import { type OpenPart, openRows } from "./open-rows"

/** What the reading thread needs beside the file. */
export type ReadingData = { chosen: ChosenColumns | undefined }

serveReader<OpenPart, ReadingData>((table, { chosen }) =>
  openRows(table, chosen)
)
