/** What the backend's log says last about one of the staff. */
export type StaffChangeKind =
  | "staff_invited"
  | "staff_joined"
  | "staff_reset"
  | "staff_password_set"
  | "staff_roles"
  | "staff_suspended"
  | "staff_restored"

export type StaffState = "invited" | "active" | "suspended"

/** One of the organisation's staff: contacts are masked. */
export type Staff = {
  id: string
  display_name: string
  email: string | null
  mobile: string | null
  roles: string[]
  state: StaffState
  invitation_expires_at: string | null
  last_change: {
    kind: StaffChangeKind
    at: string
    by_type: string
    by_name: string | null
  } | null
}

/** What whoever invited is told, once. */
export type Invited = {
  staff: Staff
  invitation: {
    /** Null where it went to the person's own mobile. */
    link: string | null
    is_sent: boolean
    expires_at: string
  }
}

export type RoleOption = { value: string; label: string; note: string }

/** Who reads the page, and who manages staff here. */
export type StaffSide = {
  myId: string
  canManage: boolean
  /** How the leading role is called, such as 主席. */
  lead: string
  roles: RoleOption[]
}
