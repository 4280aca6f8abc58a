import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { MemberView } from "@mall/union/types"
import {
  confirmRosterImportWorkflow,
  openRosterImportWorkflow,
} from "@mall/union/workflows"
import {
  UNION_MODULE,
  type UnionModuleService,
} from "@mall/union/modules/union"
import { createStaff, createUnion } from "../../helpers/create-union"
import { signIn } from "../../helpers/sign-in"

jest.setTimeout(180_000)

const root = path.resolve(__dirname, "../../../..")
const roster = `工号,姓名,手机号,部门,收货地址
E1,张三,13812345671,一车间,江苏省南京市鼓楼区中山路1号
E2,李四,13812345672,二车间,江苏省南京市鼓楼区中山路2号
`

medusaIntegrationTestRunner({
  medusaConfigFile: path.join(root, "backend"),
  testSuite: ({ api, getContainer }) => {
    const tokens: Record<string, string> = {}
    let members: MemberView[] = []

    const call = async (
      method: "GET" | "POST",
      url: string,
      as = "manager@a.union",
      data: unknown = {}
    ) =>
      await api.request({
        method,
        url,
        data: method === "GET" ? undefined : data,
        headers: tokens[as] ? { authorization: `Bearer ${tokens[as]}` } : {},
        validateStatus: () => true,
      })

    beforeEach(async () => {
      const container = getContainer()
      const city = await createUnion(container, "南京市总工会", "city")
      const own = await createUnion(container, "甲公司工会", "base", city)
      const other = await createUnion(container, "乙公司工会", "base", city)
      await createStaff(container, own, "manager@a.union", ["manager"])
      await createStaff(container, own, "chair@a.union", ["chair"])
      await createStaff(container, other, "manager@b.union", ["manager"])
      await createStaff(container, city, "supervisor@c.union", ["supervisor"])
      for (const name of [
        "manager@a.union",
        "chair@a.union",
        "manager@b.union",
        "supervisor@c.union",
      ]) {
        tokens[name] = await signIn(api, "union_staff", name)
      }
      const of = { union_id: own.id, staff_id: "ust_test" }
      const { result: import_id } = await openRosterImportWorkflow(
        container
      ).run({
        input: {
          ...of,
          file_name: "名册.csv",
          content: Buffer.from(roster).toString("base64"),
        },
      })
      const service: UnionModuleService = container.resolve(UNION_MODULE)
      for (;;) {
        const { state } = await service.findRosterImport({ ...of, import_id })
        if (state === "previewed") {
          break
        }
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      await confirmRosterImportWorkflow(container).run({
        input: { ...of, import_id, mark_left: false },
      })
      const { data } = await call("POST", "/union/members/search")
      members = data.members
    })

    it("tells staff who they are and for which union", async () => {
      const { data } = await call("GET", "/union/me")
      expect(data).toMatchObject({
        staff: { display_name: "王经办", roles: ["manager"] },
        union: { name: "甲公司工会", level: "base" },
      })
    })

    it("lists members masked and finds one by exact name, mobile or number", async () => {
      expect(members.map(({ name, mobile }) => [name, mobile])).toEqual([
        ["张*", "138****5671"],
        ["李*", "138****5672"],
      ])
      for (const q of ["李四", "138 1234 5672", "E2"]) {
        const { data } = await call(
          "POST",
          "/union/members/search",
          "chair@a.union",
          { q }
        )
        expect(data).toMatchObject({
          count: 1,
          members: [{ id: members[1]?.id }],
        })
      }
      const { data } = await call("GET", "/union/departments")
      expect(data.departments).toHaveLength(2)
      const unknown = await call("POST", "/union/members/search", undefined, {
        union_id: "un_x",
      })
      expect(unknown.status).toBe(400)
    })

    it("shows a member in full to those who may mend, masked to readers", async () => {
      const url = `/union/members/${members[0]?.id}`
      expect((await call("GET", url)).data.member.mobile).toBe("13812345671")
      expect((await call("GET", url, "chair@a.union")).data.member.mobile).toBe(
        "138****5671"
      )
    })

    it("mends a member, refusing a number that another has", async () => {
      const url = `/union/members/${members[0]?.id}`
      const mended = await call("POST", url, undefined, {
        address: "江苏省苏州市姑苏区人民路1号",
      })
      expect(mended.data.member.address).toBe("江苏省苏州市姑苏区人民路1号")
      const taken = await call("POST", url, undefined, {
        mobile: "13812345672",
      })
      expect([taken.status, taken.data.code]).toEqual([
        400,
        "member_mobile_taken",
      ])
      expect((await call("POST", url, "chair@a.union")).status).toBe(403)
    })

    it("marks a member as left once and keeps the record", async () => {
      const url = `/union/members/${members[0]?.id}/leave`
      const first = await call("POST", url)
      const second = await call("POST", url)
      expect(first.data.member).toMatchObject({ state: "left" })
      expect(second.data).toEqual(first.data)
      const { data } = await call("POST", "/union/members/search", undefined, {
        state: "active",
      })
      expect(data.count).toBe(1)
    })

    it("shows members to nobody outside their own union", async () => {
      const url = `/union/members/${members[0]?.id}`
      expect((await call("GET", url, "nobody")).status).toBe(401)
      expect((await call("GET", url, "manager@b.union")).status).toBe(404)
      expect(
        (await call("POST", url, "manager@b.union", { name: "王" })).status
      ).toBe(404)
      expect(
        (await call("POST", `${url}/leave`, "manager@b.union")).status
      ).toBe(404)
      const search = "/union/members/search"
      expect((await call("POST", search, "manager@b.union")).data.count).toBe(0)
      for (const path of [search, url]) {
        const { status } = await call("POST", path, "supervisor@c.union")
        expect(status).toBe(403)
      }
      const { data } = await call("GET", "/union/unions", "supervisor@c.union")
      expect(
        data.unions.map((one: { active_members: number }) => one.active_members)
      ).toEqual([0, 2, 0])
    })
  },
})
