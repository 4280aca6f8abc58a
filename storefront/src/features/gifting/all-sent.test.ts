import { isAllSent } from "./all-sent"

const row = {
  consignment_id: "cns_1",
  cooperative_name: "合作社",
  due_on: null,
  parcels: 3,
  shipped: 2,
  received: 0,
  voided: 0,
}

describe("whether all has left", () => {
  it("waits for every cooperative's last parcel", () => {
    const sent = { ...row, shipped: 3 }
    expect(isAllSent([sent, row])).toBe(false)
    expect(isAllSent([sent, sent])).toBe(true)
  })

  it("does not wait for what will never leave", () => {
    expect(isAllSent([{ ...row, voided: 1 }])).toBe(true)
  })

  it("is not so before parcels are handed over", () => {
    expect(isAllSent([])).toBe(false)
    expect(isAllSent([{ ...row, parcels: 0, shipped: 0 }])).toBe(false)
  })
})
