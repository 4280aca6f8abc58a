import type { Dayjs } from "dayjs"
import { toFen } from "@/lib/money"
import type { Festival, Round } from "./types"

/** What the form holds; yuan and calendar objects as its fields need them. */
export type RoundFields = {
  name: string
  festival: Festival
  festival_name?: string
  festival_document?: string
  fiscal_year: number
  per_head_yuan: number
  mode: Round["mode"]
  delivery_mode: Round["delivery_mode"]
  workplace_name?: string
  workplace_mobile?: string
  workplace_address?: string
  choice_deadline?: Dayjs | null
  dispatch_due_on?: Dayjs | null
  reserve_members?: number | null
}

const workplaceOf = (fields: RoundFields) =>
  fields.delivery_mode === "workplace"
    ? {
        workplace: {
          name: fields.workplace_name,
          mobile: fields.workplace_mobile,
          address: fields.workplace_address,
        },
      }
    : {}

const minorityOf = (fields: RoundFields) =>
  fields.festival === "minority_festival"
    ? {
        festival_name: fields.festival_name,
        festival_document: fields.festival_document,
      }
    : {}

/** The body the backend takes: fen and civil dates. */
export const roundBodyOf = (fields: RoundFields) => ({
  name: fields.name,
  festival: fields.festival,
  ...minorityOf(fields),
  fiscal_year: fields.fiscal_year,
  per_head_fen: toFen(fields.per_head_yuan),
  mode: fields.mode,
  delivery_mode: fields.delivery_mode,
  ...workplaceOf(fields),
  choice_deadline: fields.choice_deadline?.format("YYYY-MM-DD") ?? null,
  dispatch_due_on: fields.dispatch_due_on?.format("YYYY-MM-DD") ?? null,
  reserve_members: fields.reserve_members ?? 0,
})
