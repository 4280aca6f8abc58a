import { identificationCode } from "@mall/ledger/identification-code"
import { fen } from "@mall/ledger/money"
import type { Context } from "@medusajs/framework/types"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { GIFTING_MODULE } from "../../../types"
import type { GiftingModuleService } from ".."
import {
  at,
  by,
  chair,
  CHEAP,
  cheapPackageOf,
  manager,
  packageOf,
  roundsOn,
} from "./round-fixtures"

const key = Buffer.alloc(32, 7).toString("base64")
const round = { id: "grd_1", union_id: "un_1" }
const one = { id: "grd_1", member_id: "umb_1" }
const two = { id: "grd_1", member_id: "umb_2" }
const DEAR = "gpk_grd_1"
const afterDeadline = new Date("2025-12-10T16:00:00Z")

type Transacting = {
  baseRepository_: {
    transaction: <T>(task: (manager: unknown) => Promise<T>) => Promise<T>
  }
}

moduleIntegrationTestRunner<GiftingModuleService>({
  moduleName: GIFTING_MODULE,
  resolve: path.resolve(__dirname, ".."),
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  moduleOptions: { personal_data: { keys: [`k1:${key}`], hash_key: key } },
  testSuite: ({ service, MikroOrmWrapper }) => {
    const { plan, submit, approve, goods } = roundsOn(service)
    const sql = <Row>(text: string) =>
      MikroOrmWrapper.forkManager().execute<Row[]>(text)

    const open = async (change = {}) => {
      await plan(round.id, 60_000, {
        mode: "choice",
        choice_deadline: "2025-12-10",
        ...change,
      })
      if (!("mode" in change)) {
        await service.replacePackages(round, [
          packageOf(round.id, fen(60_000)),
          cheapPackageOf(round.id),
        ])
      }
      await submit(round)
      await approve(round)
    }
    const parts = () =>
      sql<{
        member_id: string
        package_id: string | null
        chosen_by: string | null
        opted_out_at: Date | null
      }>(
        `select member_id, package_id, chosen_by, opted_out_at
         from gift_participant order by member_id`
      )
    const allocations = () =>
      sql<{ member_id: string; package_id: string }>(
        `select member_id, package_id from gift_allocation order by member_id`
      )

    /** Both halves in one transaction, as the workflow has them. */
    const place = async (when = at) => {
      const rules = {
        province_code: "320000",
        province_name: "江苏省",
        on: "2025-12-01",
      }
      const now = { rules, goods: await goods(round) }
      const step = { ...by(manager), at: when }
      const { baseRepository_ } = service as unknown as Transacting
      return baseRepository_.transaction(async (transactionManager) => {
        const context = { transactionManager } as Context
        const begun = await service.beginPlacing(round, now, step, context)
        const transfer = {
          id: "ctr_1",
          round_id: round.id,
          union_id: round.union_id,
          order_id: "order_1",
          payment_collection_id: "paycol_1",
          identification_code: identificationCode(Buffer.alloc(8, 3)),
        }
        return service.completePlacing(
          round,
          {
            lines: begun.lines ?? [],
            changes: begun.changes,
            pay_by: "2025-12-25",
            transfer,
          },
          step,
          context
        )
      })
    }

    it("keeps the member's last choice and its date, and writes no step", async () => {
      await open()
      const before = (await service.stepsOf(round.id)).length
      await service.chooseOwn(one, DEAR, at)
      await service.chooseOwn(one, CHEAP, at)
      await service.chooseOwn(one, CHEAP, new Date(at.getTime() + 60_000))
      expect(await parts()).toMatchObject([
        { package_id: CHEAP, chosen_by: "member" },
        { package_id: null },
      ])
      expect(await service.choosersOf(round.id)).toEqual({
        member: 1,
        staff: 0,
        default: 0,
        unchosen: 1,
        opted_out: 0,
      })
      const [dated] = await sql<{ same: boolean }>(
        `select chosen_at = '${at.toISOString()}' as same
         from gift_participant where member_id = 'umb_1'`
      )
      expect(dated?.same).toBe(true)
      expect(await service.stepsOf(round.id)).toHaveLength(before)
    })

    it("is nobody's who is not in the round, and nobody's before approval", async () => {
      await open()
      const stranger = { ...one, member_id: "umb_9" }
      await expect(service.chooseOwn(stranger, DEAR, at)).rejects.toMatchObject(
        { code: "gift_round_not_yours" }
      )
      await expect(
        service.chooseOwn({ ...one, id: "grd_9" }, DEAR, at)
      ).rejects.toMatchObject({ code: "gift_round_not_yours" })
      await service.returnToDraft(round, { ...by(chair), note: "重来" })
      await submit(round)
      await expect(service.chooseOwn(one, DEAR, at)).rejects.toMatchObject({
        code: "gift_round_not_yours",
      })
    })

    it("takes no package of elsewhere and nothing after the deadline", async () => {
      await open()
      await expect(
        service.chooseOwn(one, "gpk_other", at)
      ).rejects.toMatchObject({ code: "gift_package_not_found" })
      for (const change of [
        () => service.chooseOwn(one, DEAR, afterDeadline),
        () => service.optOut(one, true, afterDeadline),
        () => service.correctOwnAddress(one, "新家", afterDeadline),
      ]) {
        await expect(change()).rejects.toMatchObject({
          code: "gift_own_choice_closed",
        })
      }
    })

    it("is not overwritten by staff who were not told", async () => {
      await open()
      await service.chooseOwn(one, CHEAP, at)
      const choice = {
        package_id: DEAR,
        target: { department: "一车间" },
      }
      await expect(
        service.choose(round, choice, by(manager))
      ).rejects.toMatchObject({ code: "gift_choice_members_own" })
      expect((await parts())[1]?.package_id).toBeNull()
      const overrule_members = true
      expect(
        await service.choose(
          round,
          { ...choice, overrule_members },
          by(manager)
        )
      ).toBe(2)
      expect((await service.stepsOf(round.id)).at(-1)?.note).toContain(
        "更改本人选择 1 人"
      )
    })

    it("stays the member's own when staff record the same", async () => {
      await open()
      await service.chooseOwn(one, DEAR, at)
      const target = { department: "一车间" }
      await service.choose(round, { package_id: DEAR, target }, by(manager))
      expect((await parts()).map(({ chosen_by }) => chosen_by)).toEqual([
        "member",
        "staff",
      ])
    })

    it("opts out or chooses, never both, whichever comes first", async () => {
      await open()
      for (let turn = 0; turn < 5; turn++) {
        await service.optOut(one, false, at)
        const [, chosen] = await Promise.allSettled([
          service.optOut(one, true, at),
          service.chooseOwn(one, turn % 2 ? DEAR : CHEAP, at),
        ])
        const [part] = await parts()
        expect(part?.opted_out_at).not.toBeNull()
        if (chosen.status === "rejected") {
          expect(chosen.reason).toMatchObject({ code: "gift_choice_opted_out" })
        }
      }
    })

    it("orders nothing for who opted out, and no more than was approved", async () => {
      await open()
      await service.chooseOwn(one, CHEAP, at)
      await service.optOut(two, true, at)
      const ordered = await place()
      expect(ordered.total_fen).toBe(40_000)
      expect(await allocations()).toEqual([
        { member_id: "umb_1", package_id: CHEAP },
      ])
      await expect(service.optOut(two, false, at)).rejects.toMatchObject({
        code: "gift_own_choice_ordered",
      })
    })

    it("cannot be ordered when everybody opted out", async () => {
      await open()
      await service.optOut(one, true, at)
      await service.optOut(two, true, at)
      await expect(place()).rejects.toMatchObject({
        code: "gift_round_nobody_takes",
      })
    })

    it("gives the default after the deadline, but not to who opted out", async () => {
      await open()
      await service.optOut(two, true, at)
      await place(afterDeadline)
      expect(await parts()).toMatchObject([
        { chosen_by: "default" },
        { chosen_by: null, package_id: null },
      ])
    })

    it("never loses or half-takes a choice to an order placed at once", async () => {
      await open()
      await service.chooseOwn(one, DEAR, at)
      await service.chooseOwn(two, DEAR, at)
      const [placed, first, second] = await Promise.allSettled([
        place(),
        service.chooseOwn(one, CHEAP, at),
        service.optOut(two, true, at),
      ])
      expect(placed.status).toBe("fulfilled")
      for (const change of [first, second]) {
        if (change.status === "rejected") {
          expect(change.reason).toMatchObject({
            code: "gift_own_choice_ordered",
          })
        }
      }
      const takers = (await parts()).filter((part) => !part.opted_out_at)
      expect(await allocations()).toEqual(
        takers.map(({ member_id, package_id }) => ({ member_id, package_id }))
      )
      const chosen = first.status === "fulfilled" ? CHEAP : DEAR
      expect(takers[0]).toMatchObject({ package_id: chosen })
    })

    it("lets members choose beside one another while one is under way", async () => {
      await open()
      const { baseRepository_ } = service as unknown as Transacting
      await baseRepository_.transaction(async (transactionManager) => {
        await service.chooseOwn(one, DEAR, at, {
          transactionManager,
        } as Context)
        // Would wait for the first, and so for itself, under `for update`.
        await service.chooseOwn(two, CHEAP, at)
      })
      expect(await parts()).toMatchObject([
        { package_id: DEAR },
        { package_id: CHEAP },
      ])
    })

    it("in a uniform round there is an address and a no, but no choice", async () => {
      await open({ mode: "uniform", choice_deadline: null })
      await expect(service.chooseOwn(one, DEAR, at)).rejects.toMatchObject({
        code: "gift_choice_uniform",
      })
      await service.correctOwnAddress(one, "江苏省苏州市新家 1 号", at)
      const [sealed] = await sql<{ address_enc: string }>(
        `select address_enc from gift_participant where member_id = 'umb_1'`
      )
      expect(sealed?.address_enc).toMatch(/^k1\./)
      expect(sealed?.address_enc).not.toContain("苏州")
      await service.optOut(two, true, at)
      await place()
      expect(await allocations()).toHaveLength(1)
    })

    describe("reminders", () => {
      const inDays = (days: number) =>
        new Date(at.getTime() + days * 86_400_000)
      const claim = async (when: Date) => {
        await service.queueDeadlineNotices(when)
        const { notices } = await service.claimNotices(10, when)
        return notices
      }

      it("tell each member once that choosing opened, once that it ends", async () => {
        await open()
        const opening = await claim(at)
        expect(opening.map(({ kind }) => kind)).toEqual(["opening", "opening"])
        expect(await claim(at)).toEqual([])
        await service.noticesSent(opening, at)
        expect(await claim(inDays(3))).toEqual([])
        await service.chooseOwn(one, DEAR, at)
        // Two days before the 10th.
        const ending = await claim(inDays(7))
        expect(ending).toMatchObject([
          { kind: "deadline", participant_id: expect.stringContaining("2") },
        ])
        await service.noticesSent(ending, inDays(7))
        expect(await claim(inDays(8))).toEqual([])
      })

      it("are sent by one of two senders, and taken up after a dead one", async () => {
        await open()
        const [first, second] = await Promise.all([
          service.claimNotices(10, at),
          service.claimNotices(10, at),
        ])
        expect(first.taken + second.taken).toBe(2)
        const later = new Date(at.getTime() + 11 * 60_000)
        expect((await service.claimNotices(10, later)).taken).toBe(2)
      })

      it("are dropped for who decided meanwhile or may no longer", async () => {
        await open()
        await service.optOut(one, true, at)
        const { taken, notices } = await service.claimNotices(10, at)
        expect([taken, notices.length]).toEqual([2, 1])
        await service.closeChoices(round, by(manager))
        const later = new Date(at.getTime() + 11 * 60_000)
        expect(await service.claimNotices(10, later)).toMatchObject({
          taken: 1,
          notices: [],
        })
      })

      it("are asked for by staff once a day", async () => {
        await open()
        expect(await service.remindUnchosen(round, by(manager))).toBe(2)
        await expect(
          service.remindUnchosen(round, by(manager))
        ).rejects.toMatchObject({ code: "gift_reminded_today" })
        const tomorrow = { ...by(manager), at: inDays(1) }
        expect(await service.remindUnchosen(round, tomorrow)).toBe(2)
        await expect(
          service.remindUnchosen(round, { ...by(manager), at: afterDeadline })
        ).rejects.toMatchObject({ code: "gift_round_not_choosing" })
      })
    })
  },
})
