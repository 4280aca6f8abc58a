import path from "node:path"
import { PersonalDataCipher } from "@mall/privacy/personal-data"
import type { UnionDTO } from "@mall/union/types"
import {
  bindMemberWorkflow,
  confirmRosterImportWorkflow,
  leaveMemberWorkflow,
  openRosterImportWorkflow,
} from "@mall/union/workflows"
import {
  UNION_MODULE,
  type UnionModuleService,
} from "@mall/union/modules/union"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { readEnv } from "../../../src/env"
import { createUnion } from "../../helpers/create-union"
import { publishableKey } from "../../helpers/publishable-key"
import { signInWorker } from "../../helpers/sign-in-worker"

jest.setTimeout(240_000)

const zhang = "13812345678"
const moved = "13987654321"

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let own: UnionDTO
    let other: UnionDTO

    const service = () =>
      getContainer().resolve<UnionModuleService>(UNION_MODULE)

    /** A roster as HR sends it: `工号,姓名,手机号,部门` a line. */
    const importRoster = async (
      union: UnionDTO,
      lines: string[],
      mark_left = false
    ) => {
      const of = { union_id: union.id, staff_id: "ust_test" }
      const text = ["工号,姓名,手机号,部门", ...lines].join("\n")
      const { result: import_id } = await openRosterImportWorkflow(
        getContainer()
      ).run({
        input: {
          ...of,
          file_name: "名册.csv",
          content: Buffer.from(text).toString("base64"),
        },
      })
      for (;;) {
        const { state } = await service().findRosterImport({ ...of, import_id })
        if (state === "previewed") {
          break
        }
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      await confirmRosterImportWorkflow(getContainer()).run({
        input: { ...of, import_id, mark_left },
      })
    }
    const membershipOf = async (token: string) => {
      const { data } = await api.get("/store/membership", {
        headers: {
          authorization: `Bearer ${token}`,
          "x-publishable-api-key": await publishableKey(getContainer()),
        },
      })
      return data.membership
    }
    const rows = async <Row>(sql: string) =>
      (
        (await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(sql)) as { rows: Row[] }
      ).rows
    const bound = () =>
      rows<{ union_id: string; state: string }>(
        `select union_id, state from union_member where customer_id is not null`
      )

    beforeEach(async () => {
      const city = await createUnion(getContainer(), "南京市总工会", "city")
      own = await createUnion(getContainer(), "甲公司工会", "base", city)
      other = await createUnion(getContainer(), "乙公司工会", "base", city)
    })

    it("binds a worker on a roster at first sight, and nobody else", async () => {
      await importRoster(own, [
        `E1,张三丰,${zhang},一车间`,
        "E2,李四,13711112222,二车间",
      ])
      const token = await signInWorker(api, getContainer(), zhang)
      const [first, again] = await Promise.all([
        membershipOf(token),
        membershipOf(token),
      ])
      expect(first).toEqual({
        member_id: expect.stringMatching(/^umb_/),
        union: {
          id: own.id,
          name: "甲公司工会",
          short_name: "甲公司工会",
          path: own.path,
          path_names: ["南京市总工会", "甲公司工会"],
          province_code: "320000",
        },
        name_masked: "张**",
        department: "一车间",
        status: "active",
      })
      expect(again).toEqual(first)
      expect(await bound()).toEqual([{ union_id: own.id, state: "active" }])
      const [changes] = await rows<{ count: number }>(
        `select count(*)::int as count from union_member_change
         where fields = array['customer_id']`
      )
      expect(changes?.count).toBe(1)
      const stranger = await signInWorker(api, getContainer(), "13600000000")
      expect(await membershipOf(stranger)).toBeNull()
    })

    it("binds at the next call once a roster adds the number", async () => {
      const token = await signInWorker(api, getContainer(), zhang)
      expect(await membershipOf(token)).toBeNull()
      await importRoster(own, [`E1,张三,+86 ${zhang},一车间`])
      expect(await membershipOf(token)).toMatchObject({
        union: { id: own.id },
      })
    })

    it("takes the membership away from one who left, and gives it back on return", async () => {
      await importRoster(own, [
        `E1,张三,${zhang},一车间`,
        "E2,李四,13711112222,二车间",
      ])
      const token = await signInWorker(api, getContainer(), zhang)
      const { member_id } = await membershipOf(token)
      await leaveMemberWorkflow(getContainer()).run({
        input: { union_id: own.id, member_id, staff_id: "ust_test" },
      })
      expect(await membershipOf(token)).toBeNull()
      expect(await bound()).toEqual([])
      await importRoster(own, [`E1,张三,${zhang},一车间`])
      expect(await membershipOf(token)).toMatchObject({ member_id })
      // And by a roster that no longer mentions them.
      await importRoster(own, ["E2,李四,13711112222,二车间"], true)
      expect(await membershipOf(token)).toBeNull()
    })

    it("takes the latest of two unions that have the number, and the other when that one ends", async () => {
      await importRoster(own, [`E1,张三,${zhang},一车间`])
      const token = await signInWorker(api, getContainer(), zhang)
      expect(await membershipOf(token)).toMatchObject({ union: { id: own.id } })
      await importRoster(other, [
        `9,张三,${zhang},仓库`,
        "10,王五,13722223333,仓库",
      ])
      expect(await membershipOf(token)).toMatchObject({
        union: { id: other.id },
        department: "仓库",
      })
      expect(await bound()).toEqual([{ union_id: other.id, state: "active" }])
      await importRoster(other, ["10,王五,13722223333,仓库"], true)
      expect(await membershipOf(token)).toMatchObject({ union: { id: own.id } })
      await importRoster(other, [`9,张三,${zhang},仓库`])
      expect(await membershipOf(token)).toMatchObject({
        union: { id: other.id },
      })
    })

    it("follows a changed number: the membership goes to whoever proves the new one", async () => {
      await importRoster(own, [`E1,张三,${zhang},一车间`])
      const before = await signInWorker(api, getContainer(), zhang)
      const { member_id } = await membershipOf(before)
      await importRoster(own, [`E1,张三,${moved},一车间`])
      expect(await membershipOf(before)).toBeNull()
      const after = await signInWorker(api, getContainer(), moved)
      expect(await membershipOf(after)).toMatchObject({ member_id })
      expect(await membershipOf(before)).toBeNull()
      expect(await bound()).toHaveLength(1)
    })

    it("lets the proved number win over a customer bound earlier", async () => {
      await importRoster(own, [`E1,张三,${zhang},一车间`])
      await rows(`update union_member set customer_id = 'cus_earlier'`)
      const token = await signInWorker(api, getContainer(), zhang)
      const { member_id } = await membershipOf(token)
      const [row] = await rows<{ id: string; customer_id: string }>(
        `select id, customer_id from union_member`
      )
      expect(row?.id).toBe(member_id)
      expect(row?.customer_id).toMatch(/^cus_(?!earlier)/)
    })

    it("keeps one binding when many calls come at once", async () => {
      await importRoster(own, [`E1,张三,${zhang},一车间`])
      await importRoster(other, [`9,张三,${zhang},仓库`])
      const token = await signInWorker(api, getContainer(), zhang)
      const all = await Promise.all(
        Array.from({ length: 8 }, () => membershipOf(token))
      )
      expect(new Set(all.map(({ member_id }) => member_id)).size).toBe(1)
      expect(await bound()).toHaveLength(1)
    })

    it("answers null for a customer who never proved a mobile", async () => {
      const { result } = await bindMemberWorkflow(getContainer()).run({
        input: { customer_id: "cus_nobody" },
      })
      expect(result).toBeNull()
    })

    it("hashes a roster's mobile as sign-in does", async () => {
      const env = readEnv()
      const cipher = new PersonalDataCipher({
        keys: env.PERSONAL_DATA_KEYS,
        hash_key: env.PERSONAL_DATA_HASH_KEY,
      })
      await importRoster(own, [`E1,张三,８６１３８１２３４５６７８,一车间`])
      await signInWorker(api, getContainer(), zhang)
      const hashes = await rows<{ mobile_hash: string }>(
        `select mobile_hash from union_member
         union select mobile_hash from sign_in_mobile`
      )
      expect(hashes).toEqual([{ mobile_hash: cipher.hash("mobile", zhang) }])
    })
  },
})
