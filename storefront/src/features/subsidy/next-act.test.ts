import { nextActOf } from "./next-act"
import type { ProgrammeKind, ProgrammeState } from "./types"

const standing = (
  state: ProgrammeState,
  more: {
    kind?: ProgrammeKind
    has_ended?: boolean
    funded_fen?: number
    members?: number
  } = {}
) => ({
  state,
  kind: more.kind ?? ("allowance" as const),
  has_ended: more.has_ended ?? false,
  funded_fen: more.funded_fen ?? 0,
  totals: { members: more.members ?? 0 },
})

describe("what a programme waits for", () => {
  it.each([
    ["a draft", standing("draft"), "submit", "manager"],
    ["a submitted one", standing("submitted"), "approve", "chair"],
    ["an approved one", standing("approved"), "fund", "manager"],
    [
      "a funded allowance",
      standing("approved", { funded_fen: 1 }),
      "grant",
      "manager",
    ],
    [
      "a granted allowance",
      standing("approved", { funded_fen: 1, members: 1 }),
      "none",
      "nobody",
    ],
    [
      "a funded 满减",
      standing("approved", { kind: "tiered", funded_fen: 1 }),
      "none",
      "nobody",
    ],
    ["a suspended one", standing("suspended"), "resume", "either"],
    [
      "one whose last day is over",
      standing("approved", { has_ended: true }),
      "close",
      "chair",
    ],
    ["a closed one", standing("closed", { has_ended: true }), "none", "nobody"],
  ] as const)("%s", (_, programme, act, turn) => {
    expect(nextActOf(programme)).toEqual({ act, turn })
  })
})
