import fs from "node:fs"
import path from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { RosterImportDTO } from "@mall/union/types"
import { readTable } from "@mall/spreadsheet/read"
import { createStaff, createUnion } from "../../helpers/create-union"
import { signIn } from "../../helpers/sign-in"

jest.setTimeout(180_000)

const root = path.resolve(__dirname, "../../../..")
const rosters = path.join(root, "backend/data/examples/rosters")

type Answer = {
  status: number
  headers: Record<string, string>
  data: Record<string, unknown> & { roster_import: RosterImportDTO }
}

medusaIntegrationTestRunner({
  medusaConfigFile: path.join(root, "backend"),
  testSuite: ({ api, getContainer }) => {
    const tokens: Record<string, string> = {}

    beforeEach(async () => {
      const container = getContainer()
      const city = await createUnion(container, "南京市总工会", "city")
      const own = await createUnion(container, "甲公司工会", "base", city)
      const other = await createUnion(container, "乙公司工会", "base", city)
      await createStaff(container, own, "manager@a.union", ["manager"])
      await createStaff(container, own, "auditor@a.union", ["auditor"])
      await createStaff(container, other, "manager@b.union", ["manager"])
      await createStaff(container, city, "supervisor@c.union", ["supervisor"])
      for (const email of [
        "manager@a.union",
        "auditor@a.union",
        "manager@b.union",
        "supervisor@c.union",
      ]) {
        tokens[email] = await signIn(api, "union_staff", email)
      }
    })

    const call = async (
      method: "GET" | "POST",
      url: string,
      {
        as = "manager@a.union",
        data = {},
        language = "zh-CN",
      }: { as?: string; data?: unknown; language?: string } = {}
    ): Promise<Answer> =>
      await api.request({
        method,
        url,
        data: method === "GET" ? undefined : data,
        headers: {
          authorization: `Bearer ${tokens[as]}`,
          "accept-language": language,
        },
        validateStatus: () => true,
      })

    const upload = async (buffer: Buffer, name: string, as?: string) => {
      const data = new FormData()
      data.append("file", new Blob([buffer]), name)
      return await call("POST", "/union/roster-imports", { data, as })
    }

    const uploadReal = (name: string) =>
      upload(fs.readFileSync(path.join(rosters, name)), name)

    /** Polls as the page does, until the file is read. */
    const read = async ({ status, data }: Answer) => {
      expect(status).toBe(202)
      const url = `/union/roster-imports/${String(data["id"])}`
      for (;;) {
        const { data: answer } = await call("GET", url)
        if (answer.roster_import.state !== "parsing") {
          return { url, found: answer.roster_import }
        }
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }

    it("imports the three rosters of the road", async () => {
      const clean = await read(await uploadReal("clean-1200.xlsx"))
      expect(clean.found).toMatchObject({
        state: "previewed",
        done: 1200,
        total: 1200,
        added: 1200,
        faulty: 0,
      })
      const confirmed = await call("POST", `${clean.url}/confirm`)
      expect(confirmed.data.roster_import.state).toBe("confirmed")

      const messy = await read(await uploadReal("messy-300.xlsx"))
      expect(messy.found).toMatchObject({
        added: 293,
        faulty: 7,
        warned: 1,
        absent: 1200,
      })
      await call("POST", `${messy.url}/confirm`)

      const gbk = await read(await uploadReal("gbk-80.csv"))
      expect(gbk.found).toMatchObject({ added: 80, faulty: 0, absent: 1493 })
      await call("POST", `${gbk.url}/confirm`)

      const { data } = await call("GET", "/union/unions", {
        as: "supervisor@c.union",
      })
      expect(data["unions"]).toEqual([
        expect.objectContaining({ name: "南京市总工会", active_members: 0 }),
        expect.objectContaining({ name: "甲公司工会", active_members: 1573 }),
        expect.objectContaining({ name: "乙公司工会", active_members: 0 }),
      ])

      const again = await read(await uploadReal("clean-1200.xlsx"))
      expect(again.found).toMatchObject({
        added: 0,
        changed: 0,
        unchanged: 1200,
        absent: 373,
      })
      const first = await call("POST", `${again.url}/confirm`)
      const second = await call("POST", `${again.url}/confirm`)
      expect(second.data).toEqual(first.data)
      const listed = await call("GET", "/union/roster-imports?limit=2")
      expect(listed.data).toMatchObject({ count: 4, limit: 2 })
    })

    it("says what is wrong where, lets it be mended on screen or in a workbook", async () => {
      const { url } = await read(await uploadReal("messy-300.xlsx"))
      const zh = await call("GET", `${url}/rows?kind=fault`)
      const en = await call("GET", `${url}/rows?kind=fault`, { language: "en" })
      expect(zh.data["rows"]).toHaveLength(7)
      expect(zh.data["rows"]).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            row_number: 206,
            faults: [
              {
                field: "mobile",
                row: 206,
                column: "联系电话",
                code: "roster_mobile_repeated",
                message:
                  "第 206 行“联系电话”与第 203 行的手机号相同。请改正其中一个，或删除重复的一行。",
              },
            ],
          }),
        ])
      )
      expect(JSON.stringify(en.data)).toContain("Row 206: “联系电话” repeats")

      // Whoever only reads has nothing to mend, and sees nothing in clear.
      const readOnly = await call("GET", `${url}/rows?kind=fault`, {
        as: "auditor@a.union",
      })
      const mobiles = (answer: Answer) =>
        (answer.data["rows"] as { cells: { mobile: string } }[]).map(
          ({ cells }) => cells.mobile
        )
      expect(mobiles(zh)[1]).toBe("12345")
      expect(
        mobiles(readOnly).every((text) => !text || /\*{4}/.test(text))
      ).toBe(true)

      const mended = await call("POST", `${url}/rows/61`, {
        data: { cells: { mobile: "13912340061" } },
      })
      expect(mended.data.roster_import).toMatchObject({ added: 294, faulty: 6 })

      const workbook = await api.get(`${url}/error-workbook`, {
        headers: { authorization: `Bearer ${tokens["manager@a.union"]}` },
        responseType: "arraybuffer",
      })
      const lines: string[][] = []
      for await (const row of readTable({
        buffer: Buffer.from(workbook.data),
        originalname: "问题.xlsx",
      })) {
        lines.push(row.cells.map(({ text }) => text))
      }
      expect(lines).toHaveLength(8)
      expect(lines[1]).toEqual([
        "原行号",
        "工号",
        "姓 名",
        "联系电话",
        "所在部门",
        "家庭住址",
        "问题",
      ])
      expect(lines[2]?.[6]).toMatch(/^第 62 行“联系电话”不是有效手机号/)

      // A few rows by intent: it cannot say that everybody else has left.
      const part = await read(
        await upload(Buffer.from(workbook.data), "问题.xlsx")
      )
      expect(part.found).toMatchObject({ may_mark_left: false })
      const retiring = await call("POST", `${part.url}/confirm`, {
        data: { mark_left: true },
      })
      expect(retiring.data).toMatchObject({ code: "roster_is_part" })

      const discarded = await call("POST", `${url}/discard`)
      expect(discarded.data.roster_import.state).toBe("discarded")
      for (const closed of ["confirm", "discard"]) {
        const { status, data } = await call("POST", `${url}/${closed}`)
        expect([status, data["code"]]).toEqual([400, "roster_import_not_open"])
      }
      expect((await call("GET", `${url}/error-workbook`)).status).toBe(400)
    })

    it("replaces nobody under their staff number unless staff say who it is", async () => {
      const csv = (line: string) => Buffer.from(`工号,姓名,手机号\n${line}\n`)
      const first = await read(
        await upload(csv("E1,张三,13812345678"), "a.csv")
      )
      await call("POST", `${first.url}/confirm`)
      const { url, found } = await read(
        await upload(csv("E1,李四,13912345678"), "a-需要修改的行.csv")
      )
      expect(found).toMatchObject({ changed: 0, faulty: 1 })
      const { data } = await call("GET", `${url}/rows?kind=fault`)
      const [row] = data["rows"] as { holder: { version: string } }[]
      expect(row).toMatchObject({
        faults: [{ message: expect.stringContaining("是同一人") }],
        holder: { name: "张*", mobile: "138****5678" },
      })
      const says = { data: { holder_version: row?.holder.version } }
      const path = `${url}/rows/2/same-person`
      expect(
        (await call("POST", path, { ...says, as: "auditor@a.union" })).status
      ).toBe(403)
      expect(
        (await call("POST", path, { ...says, as: "manager@b.union" })).status
      ).toBe(404)
      const said = await call("POST", path, says)
      expect(said.data.roster_import).toMatchObject({ changed: 1, faulty: 0 })
    })

    it("answers broken files with a sentence and stays alive", async () => {
      const broken = fs
        .readFileSync(path.join(rosters, "clean-1200.xlsx"))
        .subarray(0, 30_000)
      const files: [Buffer, string, string][] = [
        [broken, "断.xlsx", "spreadsheet_broken"],
        [Buffer.from("%PDF-1.7 …"), "名册.xlsx", "spreadsheet_wrong_type"],
        [Buffer.from("a,b\n1,2\n"), "a.csv", "roster_header_not_found"],
        [Buffer.from("姓名,手机号\n"), "空.csv", "roster_has_no_rows"],
      ]
      for (const [buffer, name, code] of files) {
        const { found, url } = await read(await upload(buffer, name))
        expect(found).toMatchObject({
          state: "failed",
          failure: { code, message: expect.stringMatching(/[\u4e00-\u9fff]/) },
        })
        expect((await call("POST", `${url}/confirm`)).status).toBe(400)
      }
      const { data } = await call("POST", "/union/members/search")
      expect(data["count"]).toBe(0)
    })

    it("reads again with the columns staff choose", async () => {
      const { found, url } = await read(
        await upload(Buffer.from("姓名,联络\n张三,13812345678\n"), "a.csv")
      )
      expect(found.missing_columns).toEqual(["mobile"])
      const remapped = await call("POST", `${url}/columns`, {
        data: { mapping: { name: 0, mobile: 1 } },
      })
      const again = await read({
        ...remapped,
        data: { ...remapped.data, id: found.id },
      })
      expect(again.found).toMatchObject({ added: 1, missing_columns: [] })
    })

    it("is closed to anonymous, to other roles and to other unions", async () => {
      const { url } = await read(await uploadReal("gbk-80.csv"))
      const anonymous = await api.get(url, { validateStatus: () => true })
      expect(anonymous.status).toBe(401)

      const other = "manager@b.union"
      expect((await call("GET", url, { as: other })).status).toBe(404)
      expect(
        (await call("GET", `${url}/rows?kind=added`, { as: other })).status
      ).toBe(404)
      expect(
        (await call("GET", `${url}/error-workbook`, { as: other })).status
      ).toBe(404)
      for (const verb of ["confirm", "discard"]) {
        const { status } = await call("POST", `${url}/${verb}`, { as: other })
        expect(status).toBe(404)
      }
      const mend = { as: other, data: { cells: { name: "李四" } } }
      expect((await call("POST", `${url}/rows/2`, mend)).status).toBe(404)

      const auditor = "auditor@a.union"
      expect((await call("GET", url, { as: auditor })).status).toBe(200)
      expect(
        (await call("POST", `${url}/confirm`, { as: auditor })).status
      ).toBe(403)
      expect((await upload(Buffer.from("x"), "a.csv", auditor)).status).toBe(
        403
      )
      expect(
        (await call("GET", url, { as: "supervisor@c.union" })).status
      ).toBe(403)
    })

    it("offers a template that it can read", async () => {
      const { status, headers } = await call("GET", "/union/roster-template")
      expect(status).toBe(200)
      expect(headers["content-type"]).toContain("spreadsheetml")
    })
  },
})
