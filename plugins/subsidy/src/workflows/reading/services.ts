import {
  LEDGER_MODULE,
  type LedgerModuleService,
} from "@mall/ledger/modules/ledger"
import {
  ORIGIN_MODULE,
  type OriginModuleService,
} from "@mall/origin/modules/origin"
import { UNION_MODULE } from "@mall/union/modules/union"
import type unionModule from "@mall/union/modules/union"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  SUBSIDY_MODULE,
  type SubsidyModuleService,
} from "../../modules/subsidy"

type UnionModuleService = InstanceType<(typeof unionModule)["service"]>

export const subsidyOf = (container: MedusaContainer): SubsidyModuleService =>
  container.resolve(SUBSIDY_MODULE)

export const unionsOf = (container: MedusaContainer): UnionModuleService =>
  container.resolve(UNION_MODULE)

export const ledgerOf = (container: MedusaContainer): LedgerModuleService =>
  container.resolve(LEDGER_MODULE)

export const originOf = (container: MedusaContainer): OriginModuleService =>
  container.resolve(ORIGIN_MODULE)
