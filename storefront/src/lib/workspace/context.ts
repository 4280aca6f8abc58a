"use client"

import { createContext, useContext } from "react"

export type WorkspaceAddress = {
  /** Where the proxy of this workspace answers, such as `/api/union`. */
  api: string
  /** The workspace's first page, such as `/union`. */
  home: string
}

const WorkspaceContext = createContext<WorkspaceAddress | undefined>(undefined)

export const WorkspaceProvider = WorkspaceContext.Provider

export function useWorkspace(): WorkspaceAddress {
  const address = useContext(WorkspaceContext)
  if (!address) {
    throw new Error("Workspace hooks are used inside a workspace layout only.")
  }
  return address
}
