export const MEMBER_STATES = ["active", "left"] as const
export type MemberState = (typeof MEMBER_STATES)[number]

/** A member as gift rounds freeze them; ciphertexts may be copied as they are. */
export type ActiveMember = {
  id: string
  department: string | null
  name_enc: string
  mobile_enc: string
  address_enc: string | null
  staff_number_enc: string | null
}

/** A member in words; masked unless the caller may see them in full. */
export type MemberView = {
  id: string
  staff_number: string | null
  name: string
  mobile: string
  address: string | null
  department: string | null
  state: MemberState
  left_on: string | null
  updated_at: string
}

export type MemberSearch = {
  /** Exactly a name, a mobile or a staff number. */
  q?: string
  department?: string
  state?: MemberState
  has_address?: boolean
  offset: number
  limit: number
}

export type MemberUpdate = {
  name?: string
  mobile?: string
  staff_number?: string | null
  department?: string | null
  address?: string | null
}

export type DepartmentCount = { department: string | null; members: number }

/** The membership of a signed-in worker, as they and their purchases see it. */
export type MembershipDTO = {
  member_id: string
  union: {
    id: string
    name: string
    short_name: string
    /** Ids from the root down to this union, and their names beside it. */
    path: string
    path_names: string[]
    province_code: string
  }
  name_masked: string
  department: string | null
  status: "active"
}
