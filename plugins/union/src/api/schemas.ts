import { paging } from "@mall/access/fields"
import { z } from "@medusajs/framework/zod"
import { MEMBER_STATES } from "../types/members"
import {
  ROSTER_FIELDS,
  ROSTER_IMPORT_STATES,
  ROSTER_ROW_KINDS,
} from "../types/roster"
import { UNION_LEVELS, UNION_ROLES } from "../types/unions"

export const page = paging({ most: 200, usual: 50 })

export const union = z.object({
  id: z.string(),
  parent_id: z.string().nullable(),
  path: z.string(),
  name: z.string(),
  short_name: z.string(),
  level: z.enum(UNION_LEVELS),
  province_code: z.string(),
  credit_code: z.string().nullable(),
  invoice_title: z.string().nullable(),
})

export const subtreeQuery = z.object({
  /** Part of a name, or the beginning of a code. */
  q: z.string().trim().min(1).max(60).optional(),
  level: z.enum(UNION_LEVELS).optional(),
  ...page,
})

export const staff = z.object({
  id: z.string(),
  display_name: z.string(),
  roles: z.array(z.enum(UNION_ROLES)),
})

export const member = z.object({
  id: z.string(),
  staff_number: z.string().nullable(),
  name: z.string(),
  mobile: z.string(),
  address: z.string().nullable(),
  department: z.string().nullable(),
  state: z.enum(MEMBER_STATES),
  left_on: z.string().nullable(),
  updated_at: z.string(),
})

export const membership = z.object({
  member_id: z.string(),
  union: union
    .pick({
      id: true,
      name: true,
      short_name: true,
      path: true,
      province_code: true,
    })
    .extend({ path_names: z.array(z.string()) }),
  name_masked: z.string(),
  department: z.string().nullable(),
  status: z.literal("active"),
})

export const memberSearch = z.object({
  q: z.string().trim().min(1).max(60).optional(),
  department: z.string().trim().min(1).max(60).optional(),
  state: z.enum(MEMBER_STATES).optional(),
  has_address: z.boolean().optional(),
  ...page,
})

export const memberUpdate = z.object({
  name: z.string().max(200).optional(),
  mobile: z.string().max(60).optional(),
  staff_number: z.string().max(60).nullable().optional(),
  department: z.string().max(200).nullable().optional(),
  address: z.string().max(400).nullable().optional(),
})

const field = z.enum(ROSTER_FIELDS)

export const rosterImport = z.object({
  id: z.string(),
  union_id: z.string(),
  file_name: z.string(),
  state: z.enum(ROSTER_IMPORT_STATES),
  done: z.number(),
  total: z.number().nullable(),
  sheet: z.string().nullable(),
  header_row: z.number().nullable(),
  columns: z.array(
    z.object({
      index: z.number(),
      header: z.string(),
      field: field.nullable(),
    })
  ),
  missing_columns: z.array(field),
  ignored_sheets: z.array(z.string()),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  absent: z.number(),
  faulty: z.number(),
  warned: z.number(),
  marked_left: z.number(),
  /** False for our own workbook of faulty rows: it cannot say who left. */
  may_mark_left: z.boolean(),
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  created_by: z.string(),
  confirmed_by: z.string().nullable(),
  confirmed_at: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
})

const rowFault = z.object({
  field,
  code: z.string(),
  row: z.number(),
  column: z.string(),
  message: z.string(),
})

export const rosterRow = z.object({
  row_number: z.number().nullable(),
  cells: z.record(field, z.string().nullable()),
  changed_fields: z.array(z.string()),
  faults: z.array(rowFault),
  warnings: z.array(rowFault),
  holder: z
    .object({ version: z.string(), name: z.string(), mobile: z.string() })
    .nullable(),
})

export const rosterRowsQuery = z.object({
  kind: z.enum(ROSTER_ROW_KINDS),
  ...page,
})

const columnIndex = z.number().int().min(0).max(500).optional()

export const rosterMapping = z.strictObject({
  staff_number: columnIndex,
  name: columnIndex,
  mobile: columnIndex,
  department: columnIndex,
  address: columnIndex,
})

const cellText = z.string().max(500).optional()

export const rosterCells = z.strictObject({
  staff_number: cellText,
  name: cellText,
  mobile: cellText,
  department: cellText,
  address: cellText,
})
