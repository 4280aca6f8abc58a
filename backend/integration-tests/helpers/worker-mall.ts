import { createCooperativeStaffWorkflow } from "@mall/cooperative/workflows"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import { createMembers } from "./create-gift-mall"
import { createShop, createShopper, type Shopper } from "./create-shop"
import { allowancePlan, runProgramme, staffOf } from "./create-subsidy"
import { createStaff, createUnion } from "./create-union"
import { TEST_PASSWORD } from "./sign-in"
import { rowsOf } from "./worker-books"

/**
 * A shop with packers, and a union whose members can be signed in as workers
 * and granted real subsidies by its staff.
 */
export async function createWorkerMall(
  container: MedusaContainer,
  api: AxiosInstance,
  { members = 3, stock = 100 } = {}
) {
  const shop = await createShop(container, { stock })
  for (const [index, good] of [shop.millet, shop.mutton].entries()) {
    await createCooperativeStaffWorkflow(container).run({
      input: {
        cooperative_id: good.cooperative_id,
        email: packerOf(index),
        password: TEST_PASSWORD,
        display_name: "装箱",
        roles: ["packer"],
      },
    })
  }
  const union = await createUnion(container, "甲工会委员会")
  for (const role of ["manager", "chair", "auditor"] as const) {
    await createStaff(container, union, `${role}@one.test`, [role])
  }
  const staff = await staffOf(api, "one.test")
  await createMembers(container, union.id, members)
  let bound = 0

  /** The next members of the roster, signed in, in a department of theirs. */
  async function workers(department: string, count: number) {
    const shoppers: Shopper[] = []
    while (shoppers.length < count) {
      const shopper = await createShopper(container, shop.key)
      const number = String(bound).padStart(6, "0")
      bound += 1
      await rowsOf(container)(
        `update union_member set customer_id = ?, department = ?
         where id = ?`,
        [shopper.id, department, `umb_${union.id}_${number}`]
      )
      shoppers.push(shopper)
    }
    return shoppers
  }

  /** A running programme that gave so much to each of a department. */
  async function grant(department: string, members: number, each: number) {
    const id = await runProgramme(container, staff, union.id, {
      ...allowancePlan,
      budget_fen: members * each,
      per_member_fen: each,
    })
    const granted = await staff.manager.post(
      `/union/subsidy-programmes/${id}/grants`,
      { target: "department", department }
    )
    expect(granted.data.grant).toMatchObject({ members })
    return id
  }

  return { shop, union, staff, workers, grant }
}

const packerOf = (index: number) => `packer${index}@shop.test`
