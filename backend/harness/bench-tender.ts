import { registerTender } from "@mall/checkout/tenders"
import { allowanceTender } from "./allowance-tender"

/** Loaded before a bench's server: workers have a purse each. */
registerTender(allowanceTender)
