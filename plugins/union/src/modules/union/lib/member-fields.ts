import type { RosterField } from "../../../types/roster"
import {
  normaliseAddress,
  normaliseDepartment,
  normaliseMobile,
  normaliseName,
  normaliseStaffNumber,
  type Normalised,
} from "./member-values"

/** Each field's way to its one form. */
export const NORMALISERS: Record<RosterField, (text: string) => Normalised> = {
  staff_number: normaliseStaffNumber,
  name: normaliseName,
  mobile: normaliseMobile,
  department: normaliseDepartment,
  address: normaliseAddress,
}

/** A member must have these; the others may be empty. */
export const REQUIRED_FIELDS = [
  "name",
  "mobile",
] as const satisfies readonly RosterField[]
