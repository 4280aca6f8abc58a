import type { MedusaContainer } from "@medusajs/framework/types"
import { receiveShipped } from "../workflows/receive-shipped"

/** Receives what left long ago and nobody said anything about. */
export default async function receiveShippedJob(container: MedusaContainer) {
  await receiveShipped(container)
}

export const config = { name: "receive-shipped", schedule: "7 * * * *" }
