import type { RouteContract } from "@mall/access/contract"
import { contract as checkout } from "@mall/checkout/api/contract"
import { contract as cooperative } from "@mall/cooperative/api/contract"
import { contract as gifting } from "@mall/gifting/api/contract"
import { contract as impact } from "@mall/impact/api/contract"
import { contract as origin } from "@mall/origin/api/contract"
import { contract as outbox } from "@mall/outbox/api/contract"
import { contract as subsidy } from "@mall/subsidy/api/contract"
import { contract as signIn } from "@mall/sign-in/api/contract"
import { contract as union } from "@mall/union/api/contract"

/** Every route of ours, by the plugin that serves it. */
export const contracts: Record<string, readonly RouteContract[]> = {
  outbox,
  origin,
  union,
  cooperative,
  checkout,
  subsidy,
  gifting,
  impact,
  "sign-in": signIn,
}
