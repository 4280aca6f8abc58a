import { askTransition } from "../lib/round-transitions"
import { snapshotHash, type RoundSnapshot } from "../lib/snapshot-hash"

describe("the transition table", () => {
  it("leads from draft to completed, and nowhere by a side door", () => {
    expect(askTransition("draft", "submit")).toEqual({
      kind: "move",
      to: "submitted",
    })
    expect(askTransition("draft", "approve").kind).toBe("refused")
    expect(askTransition("submitted", "place").kind).toBe("refused")
    expect(askTransition("paid", "cancel").kind).toBe("refused")
    expect(askTransition("ordered", "return").kind).toBe("refused")
    expect(askTransition("cancelled", "submit").kind).toBe("refused")
  })

  it("leads from an unpaid order back to the approval, never from a paid one", () => {
    for (const transition of ["withdraw_order", "lapse_order"] as const) {
      expect(askTransition("ordered", transition)).toEqual({
        kind: "move",
        to: "approved",
      })
      expect(askTransition("paid", transition).kind).toBe("refused")
      expect(askTransition("submitted", transition).kind).toBe("refused")
    }
  })

  it("takes a repetition for done", () => {
    expect(askTransition("approved", "approve").kind).toBe("already")
    expect(askTransition("ordered", "place").kind).toBe("already")
  })
})

describe("the snapshot hash", () => {
  const snapshot: RoundSnapshot = {
    union_id: "un_1",
    festival: "spring_festival",
    fiscal_year: 2026,
    per_head_fen: 60_000,
    mode: "uniform",
    delivery_mode: "home",
    choice_deadline: null,
    dispatch_due_on: null,
    default_package_id: "gpk_1",
    packages: [
      {
        id: "gpk_1",
        items: [
          { variant_id: "a", quantity: 1, unit_price_fen: 100 },
          { variant_id: "b", quantity: 2, unit_price_fen: 200 },
        ],
      },
    ],
    member_count: 2,
    members_digest: "x",
    reserve_members: 0,
    supplement_of: null,
  }

  it("does not depend on the order of lines", () => {
    const [giftPackage] = snapshot.packages
    const items = [...(giftPackage?.items ?? [])].reverse()
    expect(
      snapshotHash({ ...snapshot, packages: [{ id: "gpk_1", items }] })
    ).toBe(snapshotHash(snapshot))
  })

  it("changes with every price, quantity, member and standard", () => {
    const changed: RoundSnapshot[] = [
      { ...snapshot, per_head_fen: 60_001 },
      { ...snapshot, members_digest: "y" },
      { ...snapshot, delivery_mode: "workplace" },
      { ...snapshot, packages: [] },
      {
        ...snapshot,
        packages: [
          {
            id: "gpk_1",
            items: [
              { variant_id: "a", quantity: 1, unit_price_fen: 101 },
              { variant_id: "b", quantity: 2, unit_price_fen: 200 },
            ],
          },
        ],
      },
    ]
    const hashes = [snapshot, ...changed].map(snapshotHash)
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  it("knows the reserve and the parent, and rounds from before either", () => {
    const before =
      "2f75a7c59e1424925317dabf8e954c89267b88f9e8828f7194df6bf9964fc325"
    expect(snapshotHash(snapshot)).toBe(before)
    expect(snapshotHash({ ...snapshot, reserve_members: 1 })).not.toBe(before)
    expect(snapshotHash({ ...snapshot, supplement_of: "grd_1" })).not.toBe(
      before
    )
  })
})
