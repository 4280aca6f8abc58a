import { MetadataStorage } from "@medusajs/framework/mikro-orm/core"

// Each spec file registers its entities afresh.
MetadataStorage.clear()

// Workers run side by side: each has a gateway address and private files of its own.
const worker = Number(process.env.JEST_WORKER_ID ?? 1)
const gateways = process.env.TEST_GATEWAY_URLS?.split(",") ?? []
process.env.PAYMENT_GATEWAY_URL =
  gateways[(worker - 1) % gateways.length] ?? process.env.PAYMENT_GATEWAY_URL
process.env.PRIVATE_FILES_DIR = `${process.env.PRIVATE_FILES_DIR}-${worker}`
