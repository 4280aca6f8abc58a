import type { Dispatch } from "./types"

/** Whether all has left that will; without parcels nothing has yet. */
export const isAllSent = (cooperatives: Dispatch[]): boolean =>
  cooperatives.length > 0 &&
  cooperatives.every(
    ({ parcels, shipped, voided }) =>
      parcels > 0 && shipped + voided === parcels
  )
