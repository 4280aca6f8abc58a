import { randomBytes } from "node:crypto"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { UNION_MODULE } from ".."
import { sealMember } from "../seal"
import type UnionModuleService from "../service"
import { PersonalDataCipher } from "@mall/privacy/personal-data"

jest.setTimeout(60_000)

const personal_data = {
  keys: [`k1:${randomBytes(32).toString("base64")}`],
  hash_key: randomBytes(32).toString("base64"),
}
const cipher = new PersonalDataCipher(personal_data)

const federation = {
  name: "江苏省总工会",
  short_name: "省总",
  level: "federation",
  province_code: "320000",
} as const
const base = { ...federation, name: "甲公司工会委员会", level: "base" } as const

moduleIntegrationTestRunner<UnionModuleService>({
  moduleName: UNION_MODULE,
  resolve: `${__dirname}/..`,
  pathToMigrations: `${__dirname}/../migrations`,
  moduleOptions: { personal_data },
  testSuite: ({ service, MikroOrmWrapper }) => {
    const raw = (text: string, bindings: unknown[] = []) =>
      MikroOrmWrapper.forkManager()
        .getKnex()
        .raw(text, bindings as never)

    const addMember = async (unionId: string, n: number) => {
      const row = {
        id: `umb_${unionId}_${String(n).padStart(4, "0")}`,
        union_id: unionId,
        created_by: "ust_1",
        ...sealMember(cipher, {
          staff_number: `E${n}`,
          name: `张${n}`,
          mobile: String(13800000000 + n),
          department: n % 2 ? "一车间" : "二车间",
          address: null,
        }),
      }
      await MikroOrmWrapper.forkManager().getKnex()("union_member").insert(row)
      return row
    }

    it("keeps the path of every union and finds a subtree by it", async () => {
      const top = await service.addUnion(federation)
      const city = await service.addUnion({
        ...federation,
        level: "city",
        parent_id: top.id,
      })
      const own = await service.addUnion({ ...base, parent_id: city.id })
      await service.addUnion({ ...base, parent_id: top.id })
      expect(own.path).toBe(`/${top.id}/${city.id}/${own.id}/`)
      const found = await service.unionTotals(city.path, {
        limit: 50,
        offset: 0,
      })
      expect(found.unions.map(({ id }) => id)).toEqual([city.id, own.id])
      await expect(
        service.addUnion({ ...base, parent_id: "un_none" })
      ).rejects.toMatchObject({ code: "union_not_found" })
      await expect(
        raw(`UPDATE "union" SET path = '/x/' WHERE id = ?`, [own.id])
      ).rejects.toThrow("union_path_ends_here")
    })

    it("knows staff by id, their name and e-mail only encrypted", async () => {
      const union = await service.addUnion(base)
      const input = {
        tenant_id: union.id,
        email: "Manager@Demo.union",
        display_name: "王经办",
        roles: ["manager" as const],
      }
      const staff = await service.addStaff(input)
      expect(await service.contextOfStaff(staff.id, 0)).toEqual({
        staff_id: staff.id,
        union_id: union.id,
        union_path: union.path,
        union_level: "base",
        province_code: "320000",
        roles: ["manager"],
      })
      expect(await service.staffNames([staff.id])).toEqual({
        [staff.id]: "王经办",
      })
      await expect(service.contextOfStaff("ust_none", 0)).rejects.toMatchObject(
        {
          code: "union_staff_unknown",
        }
      )
      const { rows } = await raw("SELECT * FROM union_staff")
      expect(JSON.stringify(rows)).not.toMatch(/王经办|demo\.union/i)
    })

    it("streams every active member of one union once, in batches", async () => {
      const [mine, other] = [
        await service.addUnion(base),
        await service.addUnion(base),
      ]
      for (let n = 0; n < 25; n++) {
        await addMember(mine.id, n)
      }
      await addMember(other.id, 1)
      await service.leaveMember(
        {
          union_id: mine.id,
          member_id: `umb_${mine.id}_0003`,
          staff_id: "ust_1",
        },
        "2026-11-23"
      )
      const sizes: number[] = []
      const ids = new Set<string>()
      for await (const batch of service.streamActiveMembers(mine.id, 10)) {
        sizes.push(batch.length)
        batch.forEach(({ id }) => ids.add(id))
      }
      expect(sizes).toEqual([10, 10, 4])
      expect(ids.size).toBe(24)
      expect(await service.countActiveMembers(mine.id)).toBe(24)
      expect(await service.listDepartments(mine.id)).toEqual([
        { department: "二车间", members: 13 },
        { department: "一车间", members: 11 },
      ])
    })

    it("finds a member by name, mobile or staff number, masked, in the own union only", async () => {
      const [mine, other] = [
        await service.addUnion(base),
        await service.addUnion(base),
      ]
      const { id } = await addMember(mine.id, 7)
      await addMember(mine.id, 8)
      await addMember(other.id, 7)
      for (const q of ["张7", "138-0000-0007", "e7"]) {
        const found = await service.searchMembers(mine.id, {
          q,
          offset: 0,
          limit: 20,
        })
        expect(found).toMatchObject({
          count: 1,
          members: [{ id, name: "张*", mobile: "138****0007" }],
        })
      }
      await expect(
        service.viewMember(other.id, id, { masked: false })
      ).rejects.toMatchObject({ code: "member_not_found" })
    })

    it("finds the active members a parcel would not reach", async () => {
      const { id: union_id } = await service.addUnion(base)
      const { id: member_id } = await addMember(union_id, 1)
      const { id: without } = await addMember(union_id, 2)
      await service.mendMember(
        { union_id, member_id, staff_id: "ust_9" },
        { address: "江苏省南京市鼓楼区中山路1号" }
      )
      const search = { state: "active" as const, offset: 0, limit: 20 }
      const idsOf = async (has_address?: boolean) => {
        const found = await service.searchMembers(union_id, {
          ...search,
          ...(has_address !== undefined && { has_address }),
        })
        expect(found.count).toBe(found.members.length)
        return found.members.map(({ id }) => id).sort()
      }
      expect(await idsOf(false)).toEqual([without])
      expect(await idsOf(true)).toEqual([member_id])
      expect(await idsOf()).toEqual([member_id, without].sort())
    })

    it("mends fields, records who did it, and refuses a mobile of another member", async () => {
      const { id: union_id } = await service.addUnion(base)
      const { id: member_id } = await addMember(union_id, 1)
      await addMember(union_id, 2)
      const change = { union_id, member_id, staff_id: "ust_9" }
      await service.mendMember(change, {
        address: "江苏省南京市鼓楼区中山路1号",
        mobile: "１３９ 0000 0000",
      })
      expect(
        await service.viewMember(union_id, member_id, { masked: false })
      ).toMatchObject({
        mobile: "13900000000",
        address: "江苏省南京市鼓楼区中山路1号",
        staff_number: "E1",
      })
      await expect(
        service.mendMember(change, { mobile: "13800000002" })
      ).rejects.toMatchObject({ code: "member_mobile_taken" })
      await expect(
        service.mendMember(change, { name: "", mobile: "02583456789" })
      ).rejects.toMatchObject({
        faults: [
          { code: "roster_name_missing", path: "name" },
          { code: "roster_mobile_is_landline", path: "mobile" },
        ],
      })
      await expect(
        service.mendMember(
          { ...change, union_id: "un_other" },
          { name: "李四" }
        )
      ).rejects.toMatchObject({ code: "member_not_found" })
      const { rows } = await raw("SELECT * FROM union_member_change")
      expect(rows).toEqual([
        expect.objectContaining({
          member_id,
          staff_id: "ust_9",
          fields: ["mobile", "address"],
        }),
      ])
    })
  },
})
