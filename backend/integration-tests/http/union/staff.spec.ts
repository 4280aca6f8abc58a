import path from "node:path"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { createNeighbour } from "../../helpers/create-neighbour"
import {
  createCallers,
  messagesSent,
  NEW_PASSWORD,
  tokenOf,
} from "../../helpers/invitations"

jest.setTimeout(240_000)

type Callers = Awaited<ReturnType<typeof createCallers>>

const federation = {
  name: "测试省总工会",
  short_name: "省总",
  level: "federation",
  province_code: "320000",
}

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let callers: Callers

    beforeEach(async () => {
      callers = await createCallers(api, getContainer())
    })

    const rows = async (sql: string, bindings: unknown[] = []) =>
      (
        await getContainer()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(sql, bindings as never)
      ).rows as Record<string, unknown>[]

    const made = async (body: Record<string, unknown>) => {
      const { status, data } = await callers.admin("/unions", body)
      expect([status, data.message]).toEqual([200, undefined])
      return data.union as { id: string; path: string }
    }

    const below = (parent: { id: string }, level: string, name: string) =>
      made({
        ...federation,
        name,
        short_name: name,
        level,
        parent_id: parent.id,
      })

    const base = async () => below(await made(federation), "base", "测试厂工会")

    const invited = async (union: { id: string }, staff: object) => {
      const { status, data } = await callers.admin(
        `/unions/${union.id}/staff`,
        { display_name: "钱主席", roles: ["chair"], ...staff }
      )
      expect([status, data.message]).toEqual([200, undefined])
      return { id: data.staff.id as string, link: String(data.invitation.link) }
    }

    const accept = (link: string, password = NEW_PASSWORD) =>
      callers.store("/union-invitations/accept", {
        token: tokenOf(link),
        password,
      })

    const entered = async (account: string, password = NEW_PASSWORD) => {
      const { status, data } = await callers.signInAs(
        "union_staff",
        account,
        password
      )
      expect(status).toBe(200)
      return callers.as(data.token as string)
    }

    const joined = async (
      union: { id: string },
      email: string,
      roles = ["chair"]
    ) => {
      const { id, link } = await invited(union, { email, roles })
      expect((await accept(link)).status).toBe(200)
      return { id, call: await entered(email) }
    }

    it("builds a tree from nothing, refuses what cannot stand there, and finds it again", async () => {
      const top = await made({ ...federation, code: "JS" })
      const city = await below(top, "city", "南京市总")
      const own = await below(city, "base", "机床厂工会")
      const refused = async (body: object, code: string) =>
        expect(
          (await callers.admin("/unions", { ...federation, ...body })).data.code
        ).toBe(code)
      await refused({ level: "base" }, "union_root_is_federation")
      await refused({ code: "JS" }, "union_code_taken")
      await refused(
        { parent_id: own.id, level: "base" },
        "union_level_misplaced"
      )
      await refused({ parent_id: "un_none", level: "city" }, "union_not_found")
      const faulty = await callers.admin("/unions", { level: "base", x: 1 })
      expect(faulty.status).toBe(400)

      const page = await callers.admin(`/unions?under=${city.id}&limit=1`)
      expect(page.data).toMatchObject({ count: 2, unions: [{ id: city.id }] })
      const found = await callers.admin(
        `/unions?q=${encodeURIComponent("机床")}&level=base&state=open`
      )
      expect(found.data.unions).toEqual([
        expect.objectContaining({ id: own.id, parent_name: "南京市总" }),
      ])
      expect((await callers.admin("/unions?q=%25")).data.count).toBe(0)

      const renamed = await callers.admin(`/unions/${own.id}`, {
        name: "机床总厂工会",
      })
      expect(renamed.data.union.name).toBe("机床总厂工会")
      const { data } = await callers.admin(`/unions/${own.id}`)
      expect(data.above.map(({ id }: { id: string }) => id)).toEqual([
        top.id,
        city.id,
      ])
      expect(data.log[0]).toMatchObject({
        kind: "changed",
        by_type: "user",
        details: { name: { from: "机床厂工会", to: "机床总厂工会" } },
      })
      await expect(rows(`update union_log set kind = 'moved'`)).rejects.toThrow(
        "append-only"
      )
    })

    it("moves a subtree whole, and never into itself", async () => {
      const top = await made(federation)
      const [one, other] = [
        await below(top, "city", "甲市总"),
        await below(top, "city", "乙市总"),
      ]
      const county = await below(one, "county", "丙县总")
      const leaf = await below(county, "base", "丁厂工会")
      const move = (id: string, parent_id: string) =>
        callers.admin(`/unions/${id}/move`, { parent_id })
      expect((await move(county.id, other.id)).data.union.path).toBe(
        `${other.path}${county.id}/`
      )
      const { data } = await callers.admin(`/unions/${leaf.id}`)
      expect(data.union).toMatchObject({
        path: `${other.path}${county.id}/${leaf.id}/`,
        parent_id: county.id,
      })
      expect((await move(county.id, leaf.id)).data.code).toBe(
        "union_moved_into_itself"
      )
      expect((await move(leaf.id, leaf.id)).data.code).toBe(
        "union_moved_into_itself"
      )
      expect((await move(one.id, county.id)).data.code).toBe(
        "union_level_misplaced"
      )
    })

    it("takes along the rounds of a moved union, for whoever supervises it now", async () => {
      const { owners } = await createNeighbour(api, getContainer())
      const { data } = await callers.as(owners.union)("/union/me")
      const city = await below(await made(federation), "city", "丙市总")
      await callers.admin(`/unions/${data.union.id}/move`, {
        parent_id: city.id,
      })
      expect(
        await rows(
          `select distinct left(r.union_path, ${city.path.length}) as below,
             r.union_path = u.path as is_followed
           from gift_round r join "union" u on u.id = r.union_id`
        )
      ).toEqual([{ below: city.path, is_followed: true }])
    })

    it("leaves every path true when a union and its new parent move at once", async () => {
      const top = await made(federation)
      const [one, other] = [
        await below(top, "city", "甲市总"),
        await below(top, "city", "乙市总"),
      ]
      const county = await below(one, "county", "丙县总")
      const leaf = await below(one, "base", "丁厂工会")
      const move = (id: string, parent_id: string) =>
        callers.admin(`/unions/${id}/move`, { parent_id })
      for (const [from, to] of [
        [one, other],
        [other, one],
        [one, other],
        [other, one],
      ] as const) {
        const answers = await Promise.all([
          move(county.id, to.id),
          move(leaf.id, county.id),
        ])
        expect(answers.map(({ status }) => status)).toEqual([200, 200])
        const untrue = await rows(
          `select u.name from "union" u left join "union" p on p.id = u.parent_id
           where u.path <> coalesce(p.path, '/') || u.id || '/'`
        )
        expect(untrue).toEqual([])
        expect((await move(leaf.id, from.id)).status).toBe(200)
      }
    })

    it("closes a union without open ones below, and nobody gets in until it is open again", async () => {
      const top = await made(federation)
      const own = await below(top, "base", "停用厂工会")
      const { call } = await joined(own, "chair@close.test")
      const close = (id: string) => callers.admin(`/unions/${id}/close`, {})
      expect((await close(top.id)).data.code).toBe("union_has_open_unions")
      expect((await close(own.id)).data.union.closed_at).toEqual(
        expect.any(String)
      )
      expect((await close(own.id)).status).toBe(200)
      const { status, data } = await call("/union/me")
      expect([status, data.code]).toEqual([403, "union_closed"])
      const late = await callers.admin(`/unions/${own.id}/staff`, {
        display_name: "晚来",
        email: "late@close.test",
        roles: ["manager"],
      })
      expect(late.data.code).toBe("union_closed")
      await callers.admin(`/unions/${own.id}/reopen`, {})
      expect((await call("/union/me")).status).toBe(200)
    })

    it("invites by mobile, once, and keeps neither number, name, link nor password readable", async () => {
      const union = await base()
      const { link } = await invited(union, { mobile: "138 1234 5678" })
      expect(link).toMatch(/\/union\/invitation#[\w-]{43}$/)
      const [message] = await messagesSent(getContainer())
      expect(message).toMatchObject({ mobile: "13812345678" })
      expect(message?.text).toContain(link)

      const opened = await callers.store("/union-invitations/open", {
        token: tokenOf(link),
      })
      expect(opened.data.invitation).toMatchObject({
        purpose: "join",
        organisation: "测试厂工会",
        account_masked: "138****5678",
      })
      // A plain password is refused, and uses nothing up.
      expect((await accept(link, "12345678")).data.code).toBe(
        "password_too_plain"
      )
      expect((await accept(link, "a13812345678")).data.code).toBe(
        "password_too_plain"
      )
      expect((await accept(link)).status).toBe(200)
      expect((await accept(link)).data.code).toBe("invitation_used")
      const chair = await entered("+86 138-1234-5678")
      expect((await chair("/union/me")).data.staff.roles).toEqual(["chair"])

      const tables = await rows(
        `select table_name from information_schema.tables
         where table_schema = 'public' and table_type = 'BASE TABLE'`
      )
      for (const { table_name } of tables) {
        const kept = JSON.stringify(await rows(`select * from "${table_name}"`))
        for (const secret of [
          "13812345678",
          "钱主席",
          tokenOf(link),
          NEW_PASSWORD,
        ]) {
          expect([table_name, kept.includes(secret)]).toEqual([
            table_name,
            false,
          ])
        }
      }
    })

    it("lets one of two at once accept, and refuses expired, replaced and foreign links", async () => {
      const union = await base()
      const { id, link } = await invited(union, { email: "chair@race.test" })
      const both = await Promise.all([
        accept(link, "first-of-two-1"),
        accept(link, "second-of-two-2"),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
      const winner =
        both[0]?.status === 200 ? "first-of-two-1" : "second-of-two-2"
      await entered("chair@race.test", winner)

      const second = await invited(union, { email: "second@race.test" })
      const again = await callers.admin(
        `/unions/${union.id}/staff/${second.id}/invitation`,
        {}
      )
      expect((await accept(second.link)).data.code).toBe("invitation_unknown")
      const renewed = String(again.data.invitation.link)
      const foreign = await callers.store("/cooperative-invitations/accept", {
        token: tokenOf(renewed),
        password: NEW_PASSWORD,
      })
      expect([foreign.status, foreign.data.code]).toEqual([
        404,
        "invitation_unknown",
      ])
      await rows(
        `update sign_in_invitation set expires_at = now() where actor_id = ?`,
        [second.id]
      )
      expect((await accept(renewed)).data.code).toBe("invitation_expired")
      const taken = await callers.admin(`/unions/${union.id}/staff`, {
        display_name: "重名",
        email: " Chair@Race.test".trim(),
        roles: ["manager"],
      })
      expect(taken.data.code).toBe("sign_in_account_taken")
      const staff = await rows(`select id from union_staff`)
      expect(staff.map((one) => one["id"]).sort()).toEqual(
        [id, second.id].sort()
      )
    })

    it("throttles an address that guesses links", async () => {
      const guess = () =>
        callers.store("/union-invitations/open", { token: "x".repeat(43) })
      for (let times = 0; times < 100; times++) {
        expect((await guess()).status).toBe(404)
      }
      expect((await guess()).status).toBe(429)
    })

    it("gives the chair the union's own staff and nobody else's", async () => {
      const top = await made(federation)
      const [own, next] = [
        await below(top, "base", "本厂工会"),
        await below(top, "base", "邻厂工会"),
      ]
      const { id: chairId, call: chair } = await joined(own, "chair@own.test")
      const other = await joined(next, "chair@next.test")
      const sent = await chair("/union/staff", {
        display_name: "李经办",
        mobile: "13912345678",
        roles: ["manager"],
      })
      // It went to the person's own telephone: a colleague does not get to see it.
      expect(sent.data.invitation).toMatchObject({ link: null, is_sent: true })
      const managerId = sent.data.staff.id as string
      const [message] = await messagesSent(getContainer())
      expect((await accept(message?.params["link"] ?? "")).status).toBe(200)
      const manager = await entered("13912345678")

      const refusals: [Awaited<ReturnType<typeof manager>>, number, string][] =
        [
          [
            await manager("/union/staff", {
              display_name: "私招",
              email: "x@own.test",
              roles: ["chair"],
            }),
            403,
            "role_required",
          ],
          [
            await manager(`/union/staff/${managerId}/roles`, {
              roles: ["chair"],
            }),
            403,
            "role_required",
          ],
          [
            await chair(`/union/staff/${chairId}/roles`, {
              roles: ["chair", "manager"],
            }),
            400,
            "staff_not_yourself",
          ],
          [
            await chair(`/union/staff/${other.id}/suspend`, {}),
            404,
            "staff_not_found",
          ],
          [
            await chair(`/union/staff/${managerId}/roles`, {
              roles: ["supervisor"],
            }),
            400,
            "union_role_misplaced",
          ],
        ]
      for (const [answer, status, code] of refusals) {
        expect([answer.status, answer.data.code]).toEqual([status, code])
      }
      const { data } = await manager("/union/staff")
      expect(data.staff).toEqual([
        expect.objectContaining({ id: chairId, email: "c***@own.test" }),
        expect.objectContaining({ id: managerId, mobile: "139****5678" }),
      ])

      expect(
        (await chair(`/union/staff/${managerId}/suspend`, {})).status
      ).toBe(200)
      const refused = await manager("/union/me")
      expect([refused.status, refused.data.code]).toEqual([
        403,
        "staff_suspended",
      ])
      await chair(`/union/staff/${managerId}/restore`, {})
      expect((await manager("/union/me")).status).toBe(200)
      const log = await rows(
        `select kind, by_id from union_log where union_id = ? order by id`,
        [own.id]
      )
      expect(log.slice(-2)).toEqual([
        { kind: "staff_suspended", by_id: chairId },
        { kind: "staff_restored", by_id: chairId },
      ])
      const listed = await chair("/union/staff")
      expect(
        listed.data.staff.map((one: { last_change: object }) => one.last_change)
      ).toEqual([
        expect.objectContaining({ kind: "staff_joined", by_name: "钱主席" }),
        expect.objectContaining({
          kind: "staff_restored",
          by_type: "union_staff",
          by_name: "钱主席",
        }),
      ])
    })

    it("never leaves a union without a chair, even when two remove each other", async () => {
      const union = await base()
      const one = await joined(union, "one@chairs.test")
      const lone = await callers.admin(
        `/unions/${union.id}/staff/${one.id}/suspend`,
        {}
      )
      expect(lone.data.code).toBe("staff_last_lead")
      const demoted = await callers.admin(
        `/unions/${union.id}/staff/${one.id}/roles`,
        { roles: ["manager"] }
      )
      expect(demoted.data.code).toBe("staff_last_lead")
      const two = await joined(union, "two@chairs.test")
      const answers = await Promise.all([
        one.call(`/union/staff/${two.id}/suspend`, {}),
        two.call(`/union/staff/${one.id}/suspend`, {}),
      ])
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      const active = await rows(
        `select id from union_staff where state = 'active'`
      )
      expect(active).toHaveLength(1)
    })

    it("ends every session at a reset, and takes the new password only", async () => {
      const union = await base()
      const { id, call } = await joined(union, "chair@reset.test")
      const reset = await callers.admin(
        `/unions/${union.id}/staff/${id}/invitation`,
        {}
      )
      const ended = await call("/union/me")
      expect([ended.status, ended.data.code]).toEqual([401, "staff_signed_out"])
      // The old password opens no session meanwhile.
      const meanwhile = await entered("chair@reset.test")
      expect((await meanwhile("/union/me")).status).toBe(401)
      const link = String(reset.data.invitation.link)
      expect((await accept(link, "brand-new-2027")).status).toBe(200)
      expect((await meanwhile("/union/me")).status).toBe(401)
      const wrong = await callers.signInAs("union_staff", "chair@reset.test")
      expect(wrong.status).toBe(401)
      const fresh = await entered("CHAIR@reset.test", "brand-new-2027")
      expect((await fresh("/union/me")).status).toBe(200)
    })

    it("makes no fresh token of an old one", async () => {
      const union = await base()
      await joined(union, "chair@fresh.test")
      const { data } = await callers.signInAs(
        "union_staff",
        "chair@fresh.test",
        NEW_PASSWORD
      )
      const refreshed = await api.post(
        "/auth/token/refresh",
        {},
        {
          headers: { authorization: `Bearer ${data.token}` },
          validateStatus: () => true,
        }
      )
      expect([refreshed.status, refreshed.data.code]).toEqual([
        400,
        "sign_in_refresh_closed",
      ])
    })

    it("never shows a chair the link that sets a colleague's password", async () => {
      const union = await base()
      const { call } = await joined(union, "chair@link.test")
      const manager = await joined(union, "manager@link.test", ["manager"])
      const { status, data } = await call(
        `/union/staff/${manager.id}/invitation`,
        {}
      )
      expect(status).toBe(200)
      expect(data.invitation).toMatchObject({ link: null, is_sent: false })
    })

    it("keeps a union open while it has a round under way", async () => {
      const { owners } = await createNeighbour(api, getContainer())
      const { data } = await callers.as(owners.union)("/union/me")
      const refused = await callers.admin(`/unions/${data.union.id}/close`, {})
      expect(refused.data).toMatchObject({
        code: "union_has_open_work",
        message: expect.stringContaining("慰问批次 1 个"),
      })
      expect((await callers.as(owners.union)("/union/me")).status).toBe(200)
    })

    it("takes an invitation back and frees the account", async () => {
      const union = await base()
      const { id, link } = await invited(union, { email: "gone@free.test" })
      await callers.admin(`/unions/${union.id}/staff/${id}/withdraw`, {})
      expect((await accept(link)).data.code).toBe("invitation_unknown")
      const { call } = await joined(union, "gone@free.test")
      expect((await call("/union/me")).status).toBe(200)
    })
  },
})
