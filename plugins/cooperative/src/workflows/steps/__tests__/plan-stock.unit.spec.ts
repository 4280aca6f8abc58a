import type { ReservationItemDTO } from "@medusajs/framework/types"
import { planStock } from "../plan-stock"

const line = (quantity: number) => ({
  order_line_item_id: "line_1",
  variant_id: "variant_1",
  title: "五常大米 5kg",
  quantity,
})

const reservation = (quantity: number) =>
  ({
    id: "res_1",
    line_item_id: "line_1",
    inventory_item_id: "iitem_1",
    location_id: "sloc_1",
    quantity,
  }) as ReservationItemDTO

const plan = (quantity: number, reserved: number, each = 1) =>
  planStock(
    [line(quantity)],
    [reservation(reserved)],
    { required: new Map([["variant_1:iitem_1", each]]), unmanaged: new Set() },
    "sloc_1"
  )

describe("the stock plan", () => {
  it("takes what leaves from stock and keeps the rest reserved", () => {
    expect(plan(3, 10)).toMatchObject({
      items: [{ line_item_id: "line_1", quantity: 3 }],
      adjustments: [{ location_id: "sloc_1", by: -3 }],
      reduced: [{ id: "res_1", quantity: 7 }],
      used_up: [],
    })
  })

  it("removes a reservation that is used up", () => {
    expect(plan(10, 10)).toMatchObject({ reduced: [], used_up: ["res_1"] })
  })

  it("counts the pieces of which a variant is made", () => {
    expect(plan(2, 6, 3)).toMatchObject({
      items: [{ quantity: 6 }],
      adjustments: [{ by: -6 }],
      used_up: ["res_1"],
    })
  })

  it("names the line of which too little is reserved", () => {
    expect(plan(4, 3).short).toBe("line_1")
    expect(plan(3, 3).short).toBeUndefined()
  })

  it("moves no stock for a variant whose stock is not managed", () => {
    const planned = planStock(
      [line(2)],
      [],
      { required: new Map(), unmanaged: new Set(["variant_1"]) },
      "sloc_1"
    )
    expect(planned).toMatchObject({ items: [{ quantity: 2 }], adjustments: [] })
    expect(planned.short).toBeUndefined()
  })

  it("names a managed line whose reservation is gone, or lies elsewhere", () => {
    const managed = { required: new Map(), unmanaged: new Set<string>() }
    expect(planStock([line(2)], [], managed, "sloc_1").short).toBe("line_1")
    expect(
      planStock([line(2)], [reservation(2)], managed, "sloc_2").short
    ).toBe("line_1")
  })
})
