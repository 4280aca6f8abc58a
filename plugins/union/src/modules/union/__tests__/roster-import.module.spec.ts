import { randomBytes } from "node:crypto"
import { PersonalDataSealer } from "@mall/privacy/sealer"
import { readTable } from "@mall/spreadsheet/read"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { UNION_MODULE } from ".."
import type { ChosenColumns, SheetRow } from "../lib/roster/reader"
import { openRows } from "../roster/open-rows"
import type { RosterPart } from "../roster/read-roster"
import { sealBatch } from "../roster/staged-row"
import type UnionModuleService from "../service"
import { realRoster } from "./real-rosters"

jest.setTimeout(60_000)

const personal_data = {
  keys: [`k1:${randomBytes(32).toString("base64")}`],
  hash_key: randomBytes(32).toString("base64"),
}

const HEADER = ["工号", "姓名", "手机号", "部门", "收货地址"]
const person = (n: number, change: Partial<string[]> = []): string[] =>
  [
    `E${n}`,
    `张${n}`,
    String(13800000000 + n),
    "一车间",
    `南京市鼓楼区中山路${n}号`,
  ].map((cell, i) => change[i] ?? cell)

async function* sheet(lines: string[][], header = HEADER) {
  const rows = [header, ...lines]
  for (const [i, line] of rows.entries()) {
    const row: SheetRow = {
      sheet: "名册",
      row_number: i + 1,
      cells: line.map((text) => ({ text, kind: "text" })),
    }
    yield row
  }
}

/** As the threads do it, in this one: the built ones are not of this source. */
async function* sealed(
  table: AsyncIterable<SheetRow>,
  chosen?: ChosenColumns
): AsyncGenerator<RosterPart> {
  const sealer = new PersonalDataSealer(personal_data)
  async function* byOne() {
    for await (const row of table) {
      yield [row]
    }
  }
  for await (const part of openRows(byOne(), chosen)) {
    yield "batch" in part ? { batch: sealBatch(sealer, part.batch) } : part
  }
}

moduleIntegrationTestRunner<UnionModuleService>({
  moduleName: UNION_MODULE,
  resolve: `${__dirname}/..`,
  pathToMigrations: `${__dirname}/../migrations`,
  moduleOptions: { personal_data },
  testSuite: ({ service, MikroOrmWrapper }) => {
    let union_id = ""

    beforeEach(async () => {
      const union = await service.addUnion({
        name: "甲公司工会委员会",
        short_name: "甲工会",
        level: "base",
        province_code: "320000",
      })
      union_id = union.id
    })

    const raw = (text: string, bindings: unknown[] = []) =>
      MikroOrmWrapper.forkManager()
        .getKnex()
        .raw(text, bindings as never)

    const stage = async (table: AsyncIterable<SheetRow>) => {
      const import_id = await service.openRosterImport({
        union_id,
        staff_id: "ust_1",
        file_name: "名册.xlsx",
        content: "",
      })
      await service.claimRosterFile(import_id)
      const of = { union_id, import_id }
      await service.stageRoster(of, sealed(table))
      return of
    }

    const confirm = (
      of: { union_id: string; import_id: string },
      mark_left = false
    ) =>
      service.confirmRosterImport({
        ...of,
        staff_id: "ust_1",
        mark_left,
        today: "2026-11-23",
      })

    const counts = async (of: { union_id: string; import_id: string }) => {
      const { added, changed, unchanged, absent, faulty, warned } =
        await service.findRosterImport(of)
      return { added, changed, unchanged, absent, faulty, warned }
    }

    const none = {
      added: 0,
      changed: 0,
      unchanged: 0,
      absent: 0,
      faulty: 0,
      warned: 0,
    }

    it("takes 293 members of the messy roster and refuses the seven it should", async () => {
      const of = await stage(readTable(realRoster("messy-300.xlsx")))
      expect(await counts(of)).toEqual({
        ...none,
        added: 293,
        faulty: 7,
        warned: 1,
      })
      const faults = await service.listRosterRows(of, "fault", {
        offset: 0,
        limit: 50,
        shows_faulty: true,
      })
      expect(faults.map((row) => [row.row_number, row.faults])).toEqual([
        [61, [{ field: "mobile", code: "roster_mobile_missing" }]],
        [62, [expect.objectContaining({ code: "roster_mobile_invalid" })]],
        [63, [{ field: "mobile", code: "roster_mobile_is_landline" }]],
        [94, [{ field: "name", code: "roster_name_missing" }]],
        [95, [{ field: "name", code: "roster_name_is_formula" }]],
        [
          205,
          [
            {
              field: "staff_number",
              code: "roster_staff_number_repeated",
              params: { first: 204 },
            },
          ],
        ],
        [
          206,
          [
            {
              field: "mobile",
              code: "roster_mobile_repeated",
              params: { first: 203 },
            },
          ],
        ],
      ])
      expect(faults[1]?.cells).toMatchObject({ name: "吴**", mobile: "12345" })
      const read = await service.listRosterRows(of, "fault", {
        offset: 1,
        limit: 1,
      })
      expect(read[0]?.cells).toMatchObject({ name: "吴**", mobile: "****" })
      expect(await confirm(of)).toBe("confirmed")
      expect(await service.countActiveMembers(union_id)).toBe(293)
    })

    it("changes nothing when the same file comes again", async () => {
      const file = realRoster("messy-300.xlsx")
      await confirm(await stage(readTable(file)))
      const again = await stage(readTable(file))
      expect(await counts(again)).toEqual({
        ...none,
        unchanged: 293,
        faulty: 7,
        warned: 1,
      })
      await confirm(again)
      const { rows } = await raw(
        "SELECT count(*)::int AS n FROM union_member_change"
      )
      expect(rows).toEqual([{ n: 0 }])
    })

    it("shows added, changed and absent, and marks absent ones only when told", async () => {
      await confirm(await stage(sheet([1, 2, 3, 4].map((n) => person(n)))))
      const later = [
        person(1),
        person(2, [undefined, undefined, "139-0000-0000", "二车间", ""]),
        person(5),
      ]
      const first = await stage(sheet(later))
      expect(await counts(first)).toEqual({
        ...none,
        added: 1,
        changed: 1,
        unchanged: 1,
        absent: 2,
        warned: 1,
      })
      const [changed] = await service.listRosterRows(first, "changed", {
        offset: 0,
        limit: 10,
      })
      expect(changed?.changed_fields).toEqual(["mobile", "department"])
      const absent = await service.listRosterRows(first, "absent", {
        offset: 0,
        limit: 10,
      })
      expect(absent.map(({ cells }) => cells.staff_number)).toEqual([
        "E3",
        "E4",
      ])
      await confirm(first)
      expect(await service.countActiveMembers(union_id)).toBe(5)

      const found = await service.searchMembers(union_id, {
        q: "E2",
        offset: 0,
        limit: 1,
      })
      expect(
        await service.viewMember(union_id, found.members[0]?.id ?? "", {
          masked: false,
        })
      ).toMatchObject({
        mobile: "13900000000",
        department: "二车间",
        // An empty cell erases nothing.
        address: "南京市鼓楼区中山路2号",
      })

      await confirm(await stage(sheet(later)), true)
      expect(await service.countActiveMembers(union_id)).toBe(3)
      const back = await stage(sheet([person(3)]))
      expect(await counts(back)).toMatchObject({ changed: 1, absent: 3 })
      await confirm(back)
      expect(await service.countActiveMembers(union_id)).toBe(4)
    })

    it("recognises a person by mobile when the staff number is new or missing", async () => {
      await confirm(await stage(sheet([1, 2].map((n) => person(n)))))
      const of = await stage(
        sheet([person(1, ["N1"]), person(2, ["", "张二"])])
      )
      expect(await counts(of)).toEqual({ ...none, changed: 2, warned: 1 })
      await confirm(of)
      const found = await service.searchMembers(union_id, {
        q: "N1",
        offset: 0,
        limit: 1,
      })
      expect(found.count).toBe(1)
    })

    it("refuses a mobile another member keeps, and passes on one that is given up", async () => {
      await confirm(await stage(sheet([1, 2].map((n) => person(n)))))
      const taken = await stage(
        sheet([
          person(1),
          person(2),
          person(9, [undefined, "李四", "13800000001"]),
        ])
      )
      // Within the file the earlier row has it.
      expect(await counts(taken)).toMatchObject({ unchanged: 2, faulty: 1 })
      const kept = await stage(
        sheet([person(9, [undefined, "李四", "13800000001"])])
      )
      const [row] = await service.listRosterRows(kept, "fault", {
        offset: 0,
        limit: 1,
      })
      expect(row?.faults).toEqual([
        { field: "mobile", code: "roster_mobile_of_other_member" },
      ])
      const passedOn = await stage(
        sheet([
          person(2, [undefined, undefined, "13800000001"]),
          person(1, [undefined, undefined, "13700000001"]),
        ])
      )
      expect(await counts(passedOn)).toMatchObject({ changed: 2, faulty: 0 })
      expect(await confirm(passedOn)).toBe("confirmed")
    })

    const faultsOf = (of: { union_id: string; import_id: string }) =>
      service.listRosterRows(of, "fault", { offset: 0, limit: 10 })
    const nameOf = async (q: string) => {
      const { members } = await service.searchMembers(union_id, {
        q,
        offset: 0,
        limit: 1,
      })
      return members[0]?.name
    }

    it("never lets a left-over row of a repeated number replace who has it", async () => {
      const other = person(2, ["E1", "李四"])
      await confirm(await stage(sheet([person(1), other])))
      // The error workbook comes back as it was handed out.
      const again = await stage(sheet([other]))
      expect(await counts(again)).toMatchObject({ changed: 0, faulty: 1 })
      const [row] = await faultsOf(again)
      expect(row).toMatchObject({
        faults: [
          {
            field: "staff_number",
            code: "roster_staff_number_of_other_member",
          },
        ],
        holder: { name: "张*", mobile: "138****0001" },
      })
      await confirm(again)
      expect(await nameOf("E1")).toBe("张*")
    })

    it("takes a row for the member of its number once staff say so, as seen", async () => {
      await confirm(await stage(sheet([person(1)])))
      const of = await stage(sheet([person(2, ["E1", "李四"])]))
      const versionSeen = async () =>
        (await faultsOf(of))[0]?.holder?.version ?? ""
      const seen = await versionSeen()
      const unseen = {
        code: "roster_holder_not_as_seen",
      }
      await expect(
        service.acceptSamePerson(of, 2, "another")
      ).rejects.toMatchObject(unseen)
      await service.acceptSamePerson(of, 2, seen)
      expect(await counts(of)).toMatchObject({ changed: 1, faulty: 0 })
      await expect(service.acceptSamePerson(of, 2, seen)).rejects.toMatchObject(
        unseen
      )

      // What was said was said of the member as they stood.
      await mend(1, { address: "南京市玄武区北京东路1号" })
      expect(await confirm(of)).toBe("outdated")
      expect(await counts(of)).toMatchObject({ changed: 0, faulty: 1 })
      await service.acceptSamePerson(of, 2, await versionSeen())
      // And of the row as it stood.
      await service.mendRosterRow(of, 2, { name: "王五" })
      expect(await counts(of)).toMatchObject({ changed: 0, faulty: 1 })
      await service.acceptSamePerson(of, 2, await versionSeen())
      expect(await confirm(of)).toBe("confirmed")
      expect(await nameOf("E1")).toBe("王*")
    })

    it("passes no mobile on from a member whose own row is refused", async () => {
      await confirm(await stage(sheet([1, 2].map((n) => person(n)))))
      const taker = person(2, [undefined, undefined, "13800000001"])
      const repeated = await stage(
        sheet([
          person(3, [undefined, undefined, "13700000009"]),
          person(1, [undefined, undefined, "13700000009"]),
          taker,
        ])
      )
      expect(await counts(repeated)).toMatchObject({ added: 1, faulty: 2 })
      expect(await confirm(repeated)).toBe("confirmed")
      const replaced = await stage(
        sheet([person(1, [undefined, "李四", "13700000008"]), taker])
      )
      expect(await counts(replaced)).toMatchObject({ changed: 0, faulty: 2 })
      const [row] = await faultsOf(replaced)
      await service.acceptSamePerson(replaced, 2, row?.holder?.version ?? "")
      expect(await counts(replaced)).toMatchObject({ changed: 2, faulty: 0 })
      expect(await confirm(replaced)).toBe("confirmed")
    })

    it("accepts a mended row, and what was repeated with it", async () => {
      const of = await stage(
        sheet([
          person(1),
          person(2, [undefined, undefined, "13800000001"]),
          person(3, ["E3", ""]),
        ])
      )
      expect(await counts(of)).toMatchObject({ added: 1, faulty: 2 })
      await service.mendRosterRow(of, 2, { mobile: "136 0000 0000" })
      expect(await counts(of)).toMatchObject({ added: 2, faulty: 1 })
      await service.mendRosterRow(of, 4, { name: "王五" })
      expect(await counts(of)).toMatchObject({ added: 3, faulty: 0 })
      await expect(
        service.mendRosterRow(of, 99, { name: "王五" })
      ).rejects.toMatchObject({ code: "roster_row_not_found" })
    })

    it("confirms once, however often and at once it is asked", async () => {
      const of = await stage(sheet([1, 2, 3].map((n) => person(n))))
      const twin = await stage(sheet([1, 2, 3].map((n) => person(n))))
      const outcomes = await Promise.all([
        confirm(of),
        confirm(of),
        confirm(twin),
      ])
      expect(outcomes.sort()).toEqual(["confirmed", "confirmed", "outdated"])
      expect(await service.countActiveMembers(union_id)).toBe(3)
      const { rows } = await raw(
        "SELECT DISTINCT import_id FROM roster_import_row"
      )
      expect(rows).toHaveLength(1)
    })

    it("writes nothing and renews the preview when members changed since", async () => {
      const of = await stage(sheet([person(1)]))
      await confirm(await stage(sheet([person(1)])))
      expect(await confirm(of)).toBe("outdated")
      expect(await counts(of)).toEqual({ ...none, unchanged: 1 })
      expect(await confirm(of)).toBe("confirmed")
    })

    const memberOf = async (n: number) => {
      const { members } = await service.searchMembers(union_id, {
        q: `E${n}`,
        offset: 0,
        limit: 1,
      })
      return members[0]?.id ?? ""
    }
    const staff = { staff_id: "ust_2" }
    const mend = async (n: number, update: { address: string }) =>
      service.mendMember(
        { union_id, member_id: await memberOf(n), ...staff },
        update
      )
    const addressOf = async (n: number) => {
      const id = await memberOf(n)
      const { address } = await service.viewMember(union_id, id, {
        masked: false,
      })
      return address
    }

    it("notices other people behind the same counts", async () => {
      await confirm(await stage(sheet([1, 2, 3, 4].map((n) => person(n)))))
      const moved = (n: number) =>
        person(n, [undefined, undefined, undefined, "二车间"])
      const of = await stage(sheet([moved(1), person(2)]))
      const shown = { ...none, changed: 1, unchanged: 1, absent: 2 }
      expect(await counts(of)).toEqual(shown)

      // One of the absent leaves and another comes: still two are absent.
      const on = "2026-11-24"
      const leaving = { union_id, member_id: await memberOf(3), ...staff }
      await service.leaveMember(leaving, on)
      const { rows } = await raw("SELECT name_enc FROM union_member LIMIT 1")
      await raw(
        `INSERT INTO union_member (id, union_id, name_enc, name_hash,
           mobile_enc, mobile_hash, created_by)
         VALUES ('umb_new', ?, ?, 'n', ?, 'm', 'ust_2')`,
        [union_id, rows[0].name_enc, rows[0].name_enc]
      )
      expect(await confirm(of, true)).toBe("outdated")
      expect(await counts(of)).toEqual(shown)

      // The person to be changed is no longer who was shown.
      await mend(1, { address: "南京市玄武区北京东路1号" })
      expect(await confirm(of)).toBe("outdated")
      expect(await confirm(of)).toBe("confirmed")
    })

    it("confirms although members changed who have nothing to do with the file", async () => {
      await confirm(await stage(sheet([1, 2].map((n) => person(n)))))
      const of = await stage(sheet([person(1), person(3)]))
      await mend(2, { address: "南京市玄武区北京东路2号" })
      expect(await confirm(of)).toBe("confirmed")
    })

    it("never overwrites what somebody mends while it is being confirmed", async () => {
      const people = Array.from({ length: 8 }, (_, i) => i + 1)
      await confirm(await stage(sheet(people.map((n) => person(n)))))
      const before = "南京市建邺区江东中路9号"
      for (const n of people) {
        const line = person(n, [
          undefined,
          undefined,
          undefined,
          "仓库",
          before,
        ])
        const of = await stage(sheet([line]))
        const mended = `南京市秦淮区中华路${n}号`
        const [outcome] = await Promise.all([
          confirm(of),
          mend(n, { address: mended }),
        ])
        expect(["confirmed", "outdated"]).toContain(outcome)
        expect(await addressOf(n)).toBe(mended)
      }
    })

    it("keeps nothing personal in plain text, and no file once closed", async () => {
      const dump = async () => {
        const tables = ["union_member", "roster_import", "roster_import_row"]
        const all = await Promise.all(
          tables.map((table) => raw(`SELECT * FROM ${table}`))
        )
        return JSON.stringify(all.map(({ rows }) => rows))
      }
      const of = await stage(readTable(realRoster("gbk-80.csv")))
      const staged = await dump()
      await confirm(of)
      const confirmed = await dump()
      for (const secret of ["肖庆伟", "13010051607", "青年中路76号"]) {
        expect(staged).not.toContain(secret)
        expect(confirmed).not.toContain(secret)
      }
      const { rows } = await raw("SELECT file_enc FROM roster_import")
      expect(rows).toEqual([{ file_enc: null }])
    })

    it("is read by one reader, and fails with a sentence when that one dies", async () => {
      const import_id = await service.openRosterImport({
        union_id,
        staff_id: "ust_1",
        file_name: "名册.xlsx",
        content: "",
      })
      const claims = await Promise.all([
        service.claimRosterFile(import_id),
        service.claimRosterFile(import_id),
      ])
      expect(claims.filter(Boolean)).toHaveLength(1)
      await raw(
        "UPDATE roster_import SET updated_at = now() - interval '3 minutes'"
      )
      const failure = {
        code: "roster_import_interrupted",
        message: { zh: "请重新上传", en: "Upload it again" },
      }
      expect(await service.failIdleRosterImports("parsing", 120, failure)).toBe(
        1
      )
      expect(
        await service.findRosterImport({ union_id, import_id })
      ).toMatchObject({ state: "failed", failure })
      await expect(
        service.stageRoster({ union_id, import_id }, sealed(sheet([person(1)])))
      ).rejects.toMatchObject({ code: "roster_import_not_open" })
      const { rows } = await raw("SELECT * FROM roster_import_row")
      expect(rows).toEqual([])
    })

    it("answers another union's import as absent", async () => {
      const { import_id } = await stage(sheet([person(1)]))
      const other = { union_id: "un_other", import_id }
      for (const attempt of [
        () => service.findRosterImport(other),
        () => service.discardRosterImport(other),
        () => confirm(other),
        () => service.mendRosterRow(other, 2, { name: "李四" }),
      ]) {
        await expect(attempt()).rejects.toMatchObject({
          code: "roster_import_not_found",
        })
      }
    })

    it("reads again with chosen columns, refusing a choice that cannot be", async () => {
      const odd = ["姓名", "联络", "部门"]
      const lines = [["张三", "13812345678", "一车间"]]
      const of = await stage(sheet(lines, odd))
      expect(await service.findRosterImport(of)).toMatchObject({
        missing_columns: ["mobile"],
        faulty: 0,
      })
      await expect(confirm(of)).rejects.toMatchObject({
        code: "roster_columns_missing",
      })
      await expect(
        service.remapRosterImport(of, { name: 0, mobile: 9 })
      ).rejects.toMatchObject({ code: "roster_mapping_invalid" })
      await service.remapRosterImport(of, { name: 0, mobile: 1, department: 2 })
      const claimed = await service.claimRosterFile(of.import_id)
      await service.stageRoster(of, sealed(sheet(lines, odd), claimed?.chosen))
      expect(await counts(of)).toEqual({ ...none, added: 1 })
      expect(await confirm(of)).toBe("confirmed")
    })

    it("refuses a file without header, and one without members", async () => {
      await expect(
        stage(sheet([["a", "b"]], ["c", "d"]))
      ).rejects.toMatchObject({ code: "roster_header_not_found" })
      await expect(stage(sheet([]))).rejects.toMatchObject({
        code: "roster_has_no_rows",
      })
    })
  },
})
