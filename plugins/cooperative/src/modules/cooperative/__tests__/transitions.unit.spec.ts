import fc from "fast-check"
import type { ConsignmentState } from "../../../types/consignment"
import { parcelNo, parseParcelNo } from "../lib/parcel-number"
import { shipmentHash } from "../lib/shipment-hash"
import {
  consignmentTransitions,
  lineStatesBefore,
  lineTransitions,
  sortByTransition,
  statesBefore,
} from "../lib/transitions"

describe("consignment transitions", () => {
  it("release only what awaits payment", () => {
    expect(statesBefore("released")).toEqual(["awaiting_payment"])
    expect(statesBefore("cancelled")).toEqual(["awaiting_payment", "released"])
  })

  it("accept only what has left in full", () => {
    expect(statesBefore("accepted")).toEqual(["shipped"])
  })

  it("end at accepted, cancelled and closed short", () => {
    expect(consignmentTransitions.accepted).toEqual([])
    expect(consignmentTransitions.cancelled).toEqual([])
    expect(consignmentTransitions.closed_short).toEqual([])
  })

  it("close short with nothing sent only what waits to be shipped", () => {
    expect(statesBefore("closed_short")).toEqual(["released"])
  })

  it("leave out what has moved on and refuse the rest", () => {
    const states: ConsignmentState[] = ["shipped", "accepted", "shipping"]
    const { movable, refused } = sortByTransition(
      states.map((state) => ({ state })),
      "accepted",
      ["accepted"]
    )
    expect(movable).toEqual([{ state: "shipped" }])
    expect(refused).toEqual([{ state: "shipping" }])
  })
})

describe("line transitions", () => {
  it("refund what is paid or accepted, for good", () => {
    expect(lineStatesBefore("refunded")).toEqual(["paid", "accepted"])
    expect(lineTransitions.refunded).toEqual([])
  })
})

describe("a parcel number", () => {
  it("reads back as it was printed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 999_999 }),
        (order, place, number) => {
          const display_no = `C${order}-${place}`
          expect(parseParcelNo(parcelNo(display_no, number))).toEqual({
            display_no,
            number,
          })
        }
      )
    )
  })

  it.each(["", "7", "C7-0001", "2026-1-07", "X7-1-0001"])(
    "is not made of %s",
    (text) => {
      expect(parseParcelNo(text)).toBeUndefined()
    }
  )
})

describe("the hash of shipments", () => {
  const shipment = (parcel_no: string, ...tracking_numbers: string[]) => ({
    parcel_no,
    carrier: "shunfeng",
    tracking_numbers,
  })

  it("does not depend on the order of rows or numbers", () => {
    expect(shipmentHash([shipment("a", "1", "2"), shipment("b", "3")])).toBe(
      shipmentHash([shipment("b", "3"), shipment("a", "2", "1")])
    )
  })

  it("differs for another number", () => {
    expect(shipmentHash([shipment("a", "1")])).not.toBe(
      shipmentHash([shipment("a", "2")])
    )
  })
})
