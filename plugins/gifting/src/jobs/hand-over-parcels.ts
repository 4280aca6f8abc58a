import type { MedusaContainer } from "@medusajs/framework/types"
import { handOverParcels } from "../workflows/hand-over-parcels"

/** Finds what the courtesy event did not bring. */
export default async function handOverParcelsJob(container: MedusaContainer) {
  await handOverParcels(container)
}

export const config = {
  name: "hand-over-parcels",
  schedule: "*/2 * * * * *",
}
