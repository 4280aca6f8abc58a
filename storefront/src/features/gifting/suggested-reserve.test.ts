import { suggestedReserve } from "./suggested-reserve"

describe("places for late joiners", () => {
  it("are a tenth of the members, a fifth at most", () => {
    expect(suggestedReserve(1574)).toEqual({ suggested: 158, most: 315 })
    expect(suggestedReserve(100)).toEqual({ suggested: 10, most: 20 })
  })

  it("are one at least where there is anybody", () => {
    expect(suggestedReserve(3)).toEqual({ suggested: 1, most: 1 })
    expect(suggestedReserve(0)).toEqual({ suggested: 0, most: 0 })
  })
})
