import {
  COOPERATIVE_MODULE,
  type CooperativeModuleService,
} from "@mall/cooperative/modules/cooperative"
import {
  ORIGIN_MODULE,
  type OriginModuleService,
} from "@mall/origin/modules/origin"
import type { Unit } from "@mall/outbox/one-transaction"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  CHECKOUT_MODULE,
  type CheckoutModuleService,
} from "../../modules/checkout"

export const checkoutOf = (container: MedusaContainer): CheckoutModuleService =>
  container.resolve(CHECKOUT_MODULE)

export const cooperativesOf = (
  container: MedusaContainer
): CooperativeModuleService => container.resolve(COOPERATIVE_MODULE)

export const originOf = (container: MedusaContainer): OriginModuleService =>
  container.resolve(ORIGIN_MODULE)

/** Runs a method of the checkout module inside the unit's transaction. */
export const useCheckout = <Result>(
  unit: Unit,
  task: (checkout: CheckoutModuleService, context: Context) => Promise<Result>
) => unit.join<CheckoutModuleService, Result>(CHECKOUT_MODULE, task)

export const useCooperatives = <Result>(
  unit: Unit,
  task: (
    cooperatives: CooperativeModuleService,
    context: Context
  ) => Promise<Result>
) => unit.join<CooperativeModuleService, Result>(COOPERATIVE_MODULE, task)

/** Reads outside any transaction, over tables of several modules. */
export async function readRows<Row>(
  container: MedusaContainer,
  statement: string,
  bindings: readonly unknown[]
): Promise<Row[]> {
  const connection: Knex = container.resolve(
    ContainerRegistrationKeys.PG_CONNECTION
  )
  const answer: { rows: Row[] } = await connection.raw(statement, [
    ...bindings,
  ] as Knex.RawBinding[])
  return answer.rows
}
