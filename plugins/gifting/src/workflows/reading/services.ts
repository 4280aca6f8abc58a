import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import {
  ORIGIN_MODULE,
  type OriginModuleService,
} from "@mall/origin/modules/origin"
import { UNION_MODULE } from "@mall/union/modules/union"
import type unionModule from "@mall/union/modules/union"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { GiftingModuleService } from "../../modules/gifting"
import { GIFTING_MODULE } from "../../types/names"

export type UnionModuleService = InstanceType<(typeof unionModule)["service"]>

export const giftingOf = (container: MedusaContainer): GiftingModuleService =>
  container.resolve(GIFTING_MODULE)

export const unionsOf = (container: MedusaContainer): UnionModuleService =>
  container.resolve(UNION_MODULE)

export const originOf = (container: MedusaContainer): OriginModuleService =>
  container.resolve(ORIGIN_MODULE)

export const cooperativesOf = (
  container: MedusaContainer
): CooperativeModuleService => container.resolve(COOPERATIVE_MODULE)
