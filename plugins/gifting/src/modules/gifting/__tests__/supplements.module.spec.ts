import { fen } from "@mall/ledger/money"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import path from "node:path"
import { type Actor, GIFTING_MODULE } from "../../../types"
import type { GiftingModuleService } from ".."
import {
  at,
  by,
  chair,
  manager,
  packageOf,
  rosterOf,
  roundsOn,
} from "./round-fixtures"

const key = Buffer.alloc(32, 7).toString("base64")

moduleIntegrationTestRunner<GiftingModuleService>({
  moduleName: GIFTING_MODULE,
  resolve: path.resolve(__dirname, ".."),
  pathToMigrations: path.resolve(__dirname, "../migrations"),
  moduleOptions: { personal_data: { keys: [`k1:${key}`], hash_key: key } },
  testSuite: ({ service, MikroOrmWrapper }) => {
    const { plan, goods, submit, approve, beginPlacing } = roundsOn(service)
    const sql = (statement: string) =>
      MikroOrmWrapper.forkManager().execute(statement)
    const parent = { id: "grd_1", union_id: "un_1" }

    /** Six members whose names and mobiles can be opened. */
    const roster = () => {
      const { cipher } = service as unknown as {
        cipher: { encrypt: (plain: string) => string }
      }
      const members = [1, 2, 3, 4, 5, 6].map((place) => `umb_${place}`)
      const { sql: text, bindings } = rosterOf(...members)
      const sealed = text
        .replace(
          "'k1.a.b' as name_enc",
          `'${cipher.encrypt("张三")}' as name_enc`
        )
        .replace(
          "'k1.a.b' as mobile_enc",
          `'${cipher.encrypt("13812345678")}' as mobile_enc`
        )
      return { sql: sealed, bindings }
    }

    /** An approved round: two members for one place, five more for each other. */
    const approved = async (reserve_members = 1) => {
      const per_head_fen = fen(70_000)
      await plan("grd_1", 60_000, { reserve_members, per_head_fen })
      const others = Array.from(
        { length: Math.max(0, 5 * (reserve_members - 1) - 1) },
        (_, place) => `umb_0${place}`
      )
      const members = ["umb_1", "umb_2", ...others]
      await submit(parent, undefined, { members })
      await approve(parent)
    }

    const draftFor = async (id: string, ...member_ids: string[]) => {
      await service.makeSupplement(
        parent,
        { id, member_ids, roster: roster() },
        by(manager)
      )
      return { id, union_id: "un_1" }
    }

    const submitFor = (id: string, members: string[], who: Actor = manager) =>
      submit({ id, union_id: "un_1" }, undefined, { who, members })

    /** A draft for these, submitted at once. */
    const supplied = async (id: string, ...members: string[]) => {
      const supplement = await draftFor(id, ...members)
      await submitFor(id, members)
      return supplement
    }

    const setBudget = (gift_fen: number) =>
      service.setBudget(
        {
          id: "gbu_1",
          union_id: "un_1",
          fiscal_year: 2026,
          gift_fen: fen(gift_fen),
          annual_income_fen: null,
          effective_from: "2025-12-01",
          reason: "会议决定",
        },
        by(chair)
      )

    describe("a supplement within the reserve", () => {
      it("is approved by its round's approval, judged and on record", async () => {
        await approved()
        const supplement = await supplied("grd_2", "umb_3")
        const { snapshot_hash } = await service.roundOf(parent)
        expect(await service.roundOf(supplement)).toMatchObject({
          state: "approved",
          supplement_of: "grd_1",
          name: "grd_1 补充1",
          festival: "spring_festival",
          per_head_fen: 70_000,
          member_count: 1,
          submitted_by: manager.id,
          approved_by: chair.id,
          approved_under: snapshot_hash,
          outside_approval: null,
        })
        const steps = await service.stepsOf("grd_2")
        expect(steps.map(({ kind }) => kind)).toEqual([
          "draft",
          "submit",
          "approve_under",
        ])
        expect(steps.at(-1)).toMatchObject({
          actor_type: "system",
          actor_id: "grd_1",
          note: `依据「grd_1」2025-12-01 的批准，批准内容校验值 ${snapshot_hash}。`,
        })
        const judgements = await service.judgementsOf("grd_2")
        expect(judgements.map(({ occasion }) => occasion)).toEqual([
          "submit",
          "approve",
        ])
        expect((await beginPlacing(supplement)).lines).toMatchObject([
          { quantity: 1, unit_price_fen: 60_000 },
        ])
      })

      it("is submitted once, asked twice", async () => {
        await approved()
        await supplied("grd_2", "umb_3")
        await service.beginSubmission(
          { id: "grd_2", union_id: "un_1" },
          await goods({ id: "grd_2", union_id: "un_1" }),
          at
        )
        expect(await service.stepsOf("grd_2")).toHaveLength(3)
      })

      it("freezes of its members those who are still on the roster", async () => {
        await approved()
        const supplement = await draftFor("grd_2", "umb_3", "umb_4")
        await submitFor("grd_2", ["umb_4", "umb_5"])
        expect(await service.roundOf(supplement)).toMatchObject({
          member_count: 1,
          state: "approved",
        })
        // Who had left is free to be supplied when back.
        await supplied("grd_3", "umb_3")
      })

      it("leaves none of the reserve to the next one", async () => {
        await approved()
        await supplied("grd_2", "umb_3")
        const second = await supplied("grd_3", "umb_4")
        expect(await service.roundOf(second)).toMatchObject({
          state: "submitted",
          approved_by: null,
          approved_under: null,
          outside_approval: [{ code: "beyond_reserve" }],
        })
        const [, submitted] = await service.stepsOf("grd_3")
        expect(submitted?.note).toBe("本批次 1 人，原批次的补充名额还剩 0 名。")
        await approve(second)
        expect(await service.roundOf(second)).toMatchObject({
          state: "approved",
          approved_by: chair.id,
          approved_under: null,
        })
      })

      it("gives its places back when it is called off", async () => {
        await approved()
        const first = await supplied("grd_2", "umb_3")
        await service.cancel(first, by(manager))
        const again = await supplied("grd_3", "umb_3")
        expect((await service.roundOf(again)).state).toBe("approved")
      })

      it("takes one of two that race for the last place, the other waits", async () => {
        await approved()
        await draftFor("grd_2", "umb_3")
        await draftFor("grd_3", "umb_4")
        await Promise.all([
          submitFor("grd_2", ["umb_3"]),
          submitFor("grd_3", ["umb_4"]),
        ])
        const states = [
          (await service.roundOf({ id: "grd_2", union_id: "un_1" })).state,
          (await service.roundOf({ id: "grd_3", union_id: "un_1" })).state,
        ]
        expect(states.sort()).toEqual(["approved", "submitted"])
        const reserve = { id: "grd_1", reserve_members: 1 }
        expect(await service.reserveOf(reserve)).toMatchObject({
          used: 1,
          left: 0,
        })
      })
    })

    describe("a supplement outside the approval", () => {
      it("waits for another chair where its chair submits it", async () => {
        await approved()
        const supplement = await draftFor("grd_2", "umb_3")
        await submitFor("grd_2", ["umb_3"], chair)
        expect(await service.roundOf(supplement)).toMatchObject({
          state: "submitted",
          outside_approval: [{ code: "submitter_approved" }],
        })
        await expect(approve(supplement, chair)).rejects.toMatchObject({
          code: "gift_round_self_approval",
        })
        await approve(supplement, { type: "union_staff", id: "ust_chair_2" })
      })

      it("waits for a chair where its packages are others or dearer", async () => {
        await approved(2)
        const dearer = await draftFor("grd_2", "umb_3")
        await service.replacePackages(dearer, [packageOf("grd_2", fen(60_001))])
        await submitFor("grd_2", ["umb_3"])
        expect(await service.roundOf(dearer)).toMatchObject({
          state: "submitted",
          outside_approval: [{ code: "prices_risen" }],
        })
        const other = await draftFor("grd_3", "umb_4")
        const changed = packageOf("grd_3", fen(30_000))
        changed.total_fen = fen(60_000)
        changed.items[0]!.quantity = 2
        await service.replacePackages(other, [changed])
        await submitFor("grd_3", ["umb_4"])
        expect(await service.roundOf(other)).toMatchObject({
          outside_approval: [{ code: "packages_differ" }],
        })
      })

      it("keeps festival, year and standard of its round", async () => {
        await approved()
        const supplement = await draftFor("grd_2", "umb_3")
        for (const change of [
          { festival: "labour_day" as const },
          { fiscal_year: 2025 },
          { per_head_fen: fen(70_001) },
          { reserve_members: 1 },
        ]) {
          await expect(
            service.changeDraft(supplement, change)
          ).rejects.toMatchObject({ code: "gift_supplement_fixed" })
        }
        await service.changeDraft(supplement, {
          name: "春节补发",
          festival: "spring_festival",
          per_head_fen: fen(70_000),
        })
      })
    })

    describe("a member", () => {
      it("of the round or of a supplement is not supplied again", async () => {
        await approved(3)
        await draftFor("grd_2", "umb_3")
        await expect(
          draftFor("grd_3", "umb_4", "umb_1", "umb_3")
        ).rejects.toMatchObject({
          code: "gift_supplement_members_taken",
          faults: [
            {
              code: "gift_supplement_member_taken",
              row: 2,
              message: {
                zh: "第 2 名（张*，一车间）已在原批次或它的补充批次中。",
              },
            },
            { code: "gift_supplement_member_taken", row: 3 },
          ],
        })
        await expect(draftFor("grd_3", "umb_9")).rejects.toMatchObject({
          code: "gift_supplement_member_unknown",
        })
      })

      it("is taken by one of two supplements made at once", async () => {
        await approved(3)
        const results = await Promise.allSettled([
          draftFor("grd_2", "umb_3"),
          draftFor("grd_3", "umb_3"),
        ])
        expect(results).toContainEqual(
          expect.objectContaining({ status: "fulfilled" })
        )
        expect(results).toContainEqual({
          status: "rejected",
          reason: expect.objectContaining({
            code: "gift_supplement_members_taken",
          }),
        })
        await expect(
          sql(`insert into gift_supplement_member (parent_id, round_id, member_id)
            select parent_id, round_id, member_id from gift_supplement_member`)
        ).rejects.toThrow("gift_supplement_member_pkey")
      })

      it("who joined late is listed until a supplement is for them", async () => {
        await approved(3)
        const listed = async () => {
          const page = { offset: 0, limit: 50 }
          const found = await service.lateJoiners("grd_1", roster(), page)
          return found.members.map(({ id, name, mobile }) => [id, name, mobile])
        }
        const shown = (id: string) => [id, "张*", "138****5678"]
        expect(await listed()).toEqual(
          ["umb_3", "umb_4", "umb_5", "umb_6"].map(shown)
        )
        await draftFor("grd_2", "umb_4")
        await service.makeSupplement(
          parent,
          { id: "grd_3", all_late_joiners: true, roster: roster() },
          by(manager)
        )
        expect(await listed()).toEqual([])
        expect(await service.supplementsOf("grd_1")).toMatchObject([
          { id: "grd_2", member_count: 1, state: "draft" },
          { id: "grd_3", member_count: 3, state: "draft" },
        ])
        await expect(
          service.makeSupplement(
            parent,
            { id: "grd_4", all_late_joiners: true, roster: roster() },
            by(manager)
          )
        ).rejects.toMatchObject({ code: "gift_supplement_without_members" })
      })
    })

    describe("the year's budget", () => {
      it("counts the places that are left, and each person once", async () => {
        await setBudget(540_000)
        await approved(2)
        const committed = async () =>
          (await service.budgetsOf("un_1", "2025-12-01"))[0]?.committed_fen
        expect(await committed()).toBe(480_000)
        await supplied("grd_2", "umb_3")
        expect(await committed()).toBe(480_000)
        // Judged with the place it takes itself: 420,000 of others and 60,000.
        const [judgement] = await service.judgementsOf("grd_2")
        expect(judgement?.figures.budget.committed_fen).toBe(420_000)
        await supplied("grd_3", "umb_4", "umb_5")
        expect(await committed()).toBe(540_000)
        await expect(supplied("grd_4", "umb_6")).rejects.toMatchObject({
          code: "gift_round_refused",
        })
      })

      it("refuses a round whose reserve exceeds it", async () => {
        await setBudget(179_999)
        await plan("grd_1", 60_000, { reserve_members: 1 })
        await expect(submit(parent)).rejects.toMatchObject({
          code: "gift_round_refused",
        })
        await setBudgetAnew(180_000)
        await submit(parent)
      })

      const setBudgetAnew = (gift_fen: number) =>
        service.setBudget(
          {
            id: "gbu_2",
            union_id: "un_1",
            fiscal_year: 2026,
            gift_fen: fen(gift_fen),
            annual_income_fen: null,
            effective_from: "2025-12-01",
            reason: "会议决定",
          },
          by(chair)
        )
    })

    describe("the round of supplements", () => {
      it("has none before it is approved, and a supplement has none", async () => {
        await plan("grd_1", 60_000, { reserve_members: 1 })
        await submit(parent)
        await expect(draftFor("grd_2", "umb_3")).rejects.toMatchObject({
          code: "gift_round_state",
        })
        await approve(parent)
        await supplied("grd_2", "umb_3")
        await expect(
          service.makeSupplement(
            { id: "grd_2", union_id: "un_1" },
            { id: "grd_3", member_ids: ["umb_4"], roster: roster() },
            by(manager)
          )
        ).rejects.toMatchObject({ code: "gift_supplement_of_supplement" })
      })

      it("is neither returned nor called off while one rests on it", async () => {
        await approved()
        const supplement = await draftFor("grd_2", "umb_3")
        const refusal = { code: "gift_round_has_supplements" }
        await expect(
          service.returnToDraft(parent, by(chair))
        ).rejects.toMatchObject(refusal)
        await expect(service.cancel(parent, by(manager))).rejects.toMatchObject(
          refusal
        )
        await service.cancel(supplement, by(manager))
        await service.cancel(parent, by(manager))
      })

      it("is called off or supplemented, asked for both at once", async () => {
        await approved()
        const results = await Promise.allSettled([
          service.cancel(parent, by(manager)),
          draftFor("grd_2", "umb_3"),
        ])
        expect(results.map(({ status }) => status).sort()).toEqual([
          "fulfilled",
          "rejected",
        ])
      })

      it("is not another union's to supplement", async () => {
        await approved()
        await expect(
          service.makeSupplement(
            { id: "grd_1", union_id: "un_2" },
            { id: "grd_2", member_ids: ["umb_3"], roster: roster() },
            by(manager)
          )
        ).rejects.toMatchObject({ code: "gift_round_not_found" })
      })
    })

    describe("the database", () => {
      /** Submitted outside the reserve, so that it waits for a chair. */
      const waiting = async () => {
        await approved()
        await draftFor("grd_2", "umb_3", "umb_4")
        await submitFor("grd_2", ["umb_3", "umb_4"])
        const { snapshot_hash } = await service.roundOf(parent)
        return snapshot_hash
      }
      const carry = (hash: string | null, who = chair.id) =>
        sql(`insert into gift_judgement (id, round_id, occasion, judged_at,
            judged_on, actor_type, actor_id, snapshot_hash, outcome, figures,
            rules, findings, changes)
          select 'gjd_x', id, 'approve', now(), now(), 'system', 'x',
            snapshot_hash, 'pass', '{}', '[]', '[]', '[]'
          from gift_round where id = 'grd_2';
          update gift_round set state = 'approved', outside_approval = null,
            approved_by = '${who}', approved_under = '${hash}'
          where id = 'grd_2'`)

      it("carries no approval beyond the reserve", async () => {
        const hash = await waiting()
        await expect(carry(hash)).rejects.toThrow("not within the approval")
      })

      it("carries no other approval than the round's, by no other person", async () => {
        const hash = await waiting()
        await sql(`update gift_round set member_count = 1 where id = 'grd_2'`)
        await expect(carry("another")).rejects.toThrow(
          "not within the approval"
        )
        await expect(carry(hash, "ust_other")).rejects.toThrow(
          "not within the approval"
        )
        await carry(hash)
      })

      it("approves no supplement without a judgement or by its submitter", async () => {
        await approved()
        await draftFor("grd_2", "umb_3")
        await expect(
          sql(`update gift_round set state = 'submitted', snapshot_hash = 'x'
            where id = 'grd_2'`)
        ).rejects.toThrow("without a judgement")
        await submitFor("grd_2", ["umb_3"])
        await expect(
          sql(`update gift_round set submitted_by = approved_by
            where id = 'grd_2'`)
        ).rejects.toThrow("check constraint")
      })

      it.each(["draft", "cancelled"])(
        "lets no round of supplements become %s",
        async (state) => {
          await approved()
          await draftFor("grd_2", "umb_3")
          await expect(
            sql(`update gift_round set state = '${state}',
              closed_at = case when '${state}' = 'cancelled' then now() end
              where id = 'grd_1'`)
          ).rejects.toThrow("has supplements")
        }
      )
    })
  },
})
