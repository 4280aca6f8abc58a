"use client"

import type { CooperativeRole } from "@mall/cooperative/types"
import { useBackend } from "./use-backend"

type Me = {
  staff: { id: string; display_name: string; roles: CooperativeRole[] }
  cooperative: { id: string; name: string; county_name?: string | null }
}

/** The signed-in staff of a cooperative. */
export const useCooperativeStaff = () => useBackend<Me>("/me")
