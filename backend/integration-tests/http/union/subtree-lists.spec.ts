import path from "node:path"
import type { UnionDTO } from "@mall/union/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createStaff, createUnion } from "../../helpers/create-union"
import { signIn } from "../../helpers/sign-in"

jest.setTimeout(180_000)

const SUPERVISOR = "supervisor@c.union"
const MANAGER = "manager@a.union"

/** A path that reads like another one where `_` stands for any letter. */
const lookalikeOf = (text: string) => text.replaceAll("_", "x")

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    const tokens: Record<string, string> = {}
    let city: UnionDTO
    let own: UnionDTO
    let other: UnionDTO

    const get = async (
      url: string,
      params: Record<string, unknown> = {},
      as = SUPERVISOR
    ) =>
      await api.get(url, {
        params,
        headers: { authorization: `Bearer ${tokens[as]}` },
        validateStatus: () => true,
      })
    const sql = (): Knex =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)

    beforeEach(async () => {
      const container = getContainer()
      city = await createUnion(container, "南京市总工会", "city")
      own = await createUnion(container, "甲公司工会", "base", city)
      other = await createUnion(container, "乙公司工会", "base", city)
      await createStaff(container, own, MANAGER, ["manager"])
      await createStaff(container, city, SUPERVISOR, ["supervisor"])
      for (const name of [MANAGER, SUPERVISOR]) {
        tokens[name] = await signIn(api, "union_staff", name)
      }
    })

    const addRounds = async (
      of: Pick<UnionDTO, "id" | "path">,
      rounds: { name: string; state?: string; year?: number }[]
    ) => {
      for (const { name, state = "submitted", year = 2027 } of rounds) {
        await sql().raw(
          `insert into gift_round (id, union_id, union_path, name, festival,
             fiscal_year, per_head_fen, mode, delivery_mode, state,
             member_count, dearest_package_fen, created_by, closed_at)
           values ('grd_' || gen_random_uuid(), ?, ?, ?, 'mid_autumn', ?,
             50000, 'uniform', 'home', ?, 10, 1000, 'ust_1',
             case when ? = 'cancelled' then now() end)`,
          [of.id, of.path, name, year, state, state]
        )
      }
    }

    it("pages through the rounds of a subtree, with sums and years of all", async () => {
      const many = Array.from({ length: 60 }, (_, at) => ({ name: `轮 ${at}` }))
      await addRounds(own, many)
      await addRounds(other, [
        { name: "乙 100%_关怀", year: 2026 },
        { name: "乙 作罢", state: "cancelled", year: 2026 },
        { name: "乙 草稿", state: "draft", year: 2025 },
      ])
      await addRounds({ id: "un_else", path: lookalikeOf(own.path) }, [
        { name: "外人的" },
      ])

      const first = (await get("/union/gift-rounds")).data
      expect(first).toMatchObject({
        count: 62,
        total_fen: 61 * 10_000,
        fiscal_years: [2027, 2026],
      })
      expect(first.gift_rounds).toHaveLength(50)
      const second = (await get("/union/gift-rounds", { offset: 50 })).data
      expect(second).toMatchObject({ count: 62, total_fen: 61 * 10_000 })
      const ids = [...first.gift_rounds, ...second.gift_rounds].map(
        ({ id }: { id: string }) => id
      )
      expect(new Set(ids).size).toBe(62)

      const namesOf = async (params: object, as?: string) => {
        const { data } = await get("/union/gift-rounds", { ...params }, as)
        return data.gift_rounds.map(({ name }: { name: string }) => name)
      }
      expect(await namesOf({ q: "%" })).toEqual(["乙 100%_关怀"])
      expect(await namesOf({ q: "_" })).toEqual(["乙 100%_关怀"])
      expect(await namesOf({ q: "外人" })).toEqual([])
      expect(await namesOf({ union_id: other.id, is_open: true })).toEqual([
        "乙 100%_关怀",
      ])
      expect(await namesOf({ fiscal_year: 2026, is_open: false })).toEqual([
        "乙 作罢",
      ])
      expect(await namesOf({ union_id: other.id }, MANAGER)).toEqual([])
      expect(await namesOf({ union_id: "un_else" })).toEqual([])
      const { status } = await get("/union/gift-rounds", { limit: 201 })
      expect(status).toBe(400)
    })

    it("pages through the unions of a subtree and finds them by name", async () => {
      await sql().raw(
        `insert into "union" (id, parent_id, path, name, short_name, level,
           province_code)
         select 'un_t' || n, ?, ? || 'un_t' || n || '/', '百家 ' || n,
           '百家 ' || n, 'base', '320000' from generate_series(1, 120) n`,
        [city.id, city.path]
      )
      const first = (await get("/union/unions", { limit: 100 })).data
      const second = (await get("/union/unions", { limit: 100, offset: 100 }))
        .data
      expect(first).toMatchObject({ count: 123, active_members: 0 })
      const ids = [...first.unions, ...second.unions].map(
        ({ id }: { id: string }) => id
      )
      expect(new Set(ids).size).toBe(123)
      const found = (await get("/union/unions", { q: "家 120" })).data
      expect(found).toMatchObject({ count: 1, unions: [{ id: "un_t120" }] })
      expect((await get("/union/unions", { q: "%" })).data.count).toBe(0)
      expect((await get("/union/unions", {}, MANAGER)).data).toMatchObject({
        count: 1,
        unions: [{ id: own.id }],
      })
    })

    it("pages through the subsidy programmes of a subtree", async () => {
      const add = async (
        of: Pick<UnionDTO, "id" | "path">,
        name: string,
        state: string
      ) =>
        await sql().raw(
          `insert into subsidy_programme (id, union_id, union_path, name, kind,
             scope_kind, starts_on, ends_on, fiscal_year, budget_fen, state,
             created_by)
           values ('sprg_' || gen_random_uuid(), ?, ?, ?, 'allowance',
             'assisted_counties', '2027-01-01', '2027-12-31', 2027, 500, ?,
             'ust_1')`,
          [of.id, of.path, name, state]
        )
      for (let at = 0; at < 55; at += 1) {
        await add(own, `甲 ${at}`, "submitted")
      }
      await add(other, "乙 100%", "submitted")
      await add(other, "乙 草稿", "draft")
      await add(
        { id: "un_else", path: lookalikeOf(own.path) },
        "外人的",
        "submitted"
      )
      const url = "/union/subsidy-programmes"
      const { data } = await get(url)
      expect(data.programmes).toHaveLength(50)
      expect(data).toMatchObject({
        count: 56,
        budget_fen: 56 * 500,
        funded_fen: 0,
        fiscal_years: [2027],
      })
      const rest = (await get(url, { offset: 50 })).data
      expect(rest.programmes).toHaveLength(6)
      const found = (await get(url, { q: "%", state: "submitted" })).data
      expect(found.programmes).toMatchObject([{ name: "乙 100%" }])
      const foreign = (await get(url, { union_id: other.id }, MANAGER)).data
      expect(foreign.programmes).toEqual([])
    })
  },
})
