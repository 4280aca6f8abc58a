import type { ClaimState } from "../../../../types/origin"
import { mayBecome } from "../claim-state"

const states: ClaimState[] = ["draft", "submitted", "verified", "revoked"]

describe("an origin claim", () => {
  it("is verified only from a submitted claim", () => {
    expect(states.filter((from) => mayBecome(from, "verified"))).toEqual([
      "submitted",
    ])
  })

  it("stays revoked once revoked", () => {
    expect(states.filter((to) => mayBecome("revoked", to))).toEqual([])
  })
})
