import { MetadataStorage } from "@medusajs/framework/mikro-orm/core"

// Each spec file registers its entities afresh.
MetadataStorage.clear()
