import { setTimeout as pause } from "node:timers/promises"
import { readTable } from "@mall/spreadsheet/read"
import { Gate } from "../reading/gate"
import { all } from "./helpers"

describe("the gate before the reading threads", () => {
  it("lets so many in, so many wait in order, and refuses the rest at once", async () => {
    const gate = new Gate({ inside: 2, waiting: 2, wait_seconds: 60 })
    const order: string[] = []
    const enter = async (name: string) => {
      order.push(`${name} ${await gate.enter()}`)
    }
    const entering = ["a", "b", "c", "d", "e"].map(enter)
    await pause(1)
    expect(order.sort()).toEqual(["a true", "b true", "e false"])
    gate.leave()
    await pause(1)
    expect(order.at(-1)).toBe("c true")
    gate.leave()
    await Promise.all(entering)
    expect(order.at(-1)).toBe("d true")
    gate.leave()
    gate.leave()
    expect(await gate.enter()).toBe(true)
    expect(await gate.enter()).toBe(true)
  })

  it("turns away who waited too long, and gives nobody's place to them", async () => {
    const gate = new Gate({ inside: 1, waiting: 1, wait_seconds: 0.01 })
    expect(await gate.enter()).toBe(true)
    expect(await gate.enter()).toBe(false)
    gate.leave()
    expect(await gate.enter()).toBe(true)
  })

  it("says to try again later when too many files come at once, and reads on", async () => {
    const read = () =>
      all(
        readTable({ buffer: Buffer.from("a,b\n1,2\n"), originalname: "a.csv" })
      )
    const answers = await Promise.allSettled(Array.from({ length: 40 }, read))
    const refused = answers.flatMap((answer) =>
      answer.status === "rejected" ? [answer.reason as unknown] : []
    )
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThan(40)
    for (const reason of refused) {
      expect(reason).toMatchObject({
        code: "spreadsheet_busy",
        retry_after_seconds: 30,
        sentence: { zh: expect.stringContaining("稍后") },
      })
    }
    expect(await read()).toHaveLength(2)
  })
})
