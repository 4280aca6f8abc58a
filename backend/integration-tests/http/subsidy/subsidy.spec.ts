import { identificationCode } from "@mall/ledger/identification-code"
import { sweepEndedProgrammesWorkflow } from "@mall/subsidy/workflows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import path from "node:path"
import { createGiftMall, createOperator } from "../../helpers/create-gift-mall"
import {
  allowancePlan,
  assertBooksBalance,
  balanceOf,
  buyerOf,
  dayFromNow,
  fillFund,
  lineOf,
  newKey,
  runProgramme,
  STEPS_OF_SUBMITTED,
  staffOf,
  tieredPlan,
} from "../../helpers/create-subsidy"
import { publishableKey } from "../../helpers/publishable-key"
import { signIn } from "../../helpers/sign-in"
import { signInWorker } from "../../helpers/sign-in-worker"

jest.setTimeout(240_000)

const URL = "/union/subsidy-programmes"
const RECEIPT = Buffer.from("%PDF-1.4 x")
/** A whole code, of some other transfer. */
const OTHER_CODE = identificationCode(Buffer.from("12345678"))
const tally = (settled: PromiseSettledResult<unknown[]>[]) =>
  settled.map((item) =>
    item.status === "fulfilled"
      ? item.value.length
      : ((item.reason as { code?: string }).code ?? String(item.reason))
  )

medusaIntegrationTestRunner({
  medusaConfigFile: path.resolve(__dirname, "../../.."),
  testSuite: ({ api, getContainer }) =>
    describe("subsidies", () => {
      const container = () => getContainer()
      const scene = async (members = 4) => {
        const mall = await createGiftMall(container(), { members })
        const staff = await staffOf(api, "one.test")
        const member = (index: number) => ({
          member_id: `umb_${mall.union}_${String(index).padStart(6, "0")}`,
          union_id: mall.union,
        })
        const buyer = (index: number) => buyerOf(container(), member(index))
        const allowanceIds = async (id: string) => {
          const { data } = await staff.auditor.post(
            `${URL}/${id}/allowances/search`
          )
          return (data.allowances as { id: string; member_id: string }[])
            .sort((a, b) => (a.member_id < b.member_id ? -1 : 1))
            .map((allowance) => allowance.id)
        }
        return { mall, staff, member, buyer, allowanceIds }
      }
      const granted = async (members = 4) => {
        const all = await scene(members)
        const id = await runProgramme(container(), all.staff, all.mall.union, {
          ...allowancePlan,
          budget_fen: members * 20_000,
        })
        const { data } = await all.staff.manager.post(`${URL}/${id}/grants`, {
          target: "roster",
        })
        expect(data.grant).toMatchObject({ members })
        return { ...all, id, allowances: await all.allowanceIds(id) }
      }
      const sql = (text: string, bindings: string[] = []) =>
        container()
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw(text, bindings)
      const endYesterday = (id: string) =>
        sql(`update subsidy_programme set ends_on = ?::date where id = ?`, [
          dayFromNow(-1),
          id,
        ])
      const sweep = () =>
        sweepEndedProgrammesWorkflow(container()).run({
          input: { now: new Date().toISOString() },
        })

      afterEach(() => assertBooksBalance(container()))

      describe("the union's fund", () => {
        it("grows when the operator confirms the transfer, once", async () => {
          const { mall, staff } = await scene()
          await createOperator(container(), mall.operator)
          const operator = await signIn(api, "user", mall.operator)
          const headers = { authorization: `Bearer ${operator}` }
          const key = newKey()
          const body = { amount_fen: 500_000 }
          const url = "/union/subsidy-fund/top-ups"
          const { data: one } = await staff.manager.post(url, body, key)
          const { data: same } = await staff.manager.post(url, body, key)
          expect(same.top_up).toEqual(one.top_up)
          const other = await staff.manager.post(url, { amount_fen: 1 }, key)
          expect(other.data.code).toBe("subsidy_key_reused")

          const admin = `/admin/union-fund-top-ups/${one.top_up.id}`
          const confirm = (body: object) =>
            api.post(`${admin}/confirm`, body, {
              headers,
              validateStatus: () => true,
            })
          const { identification_code } = one.top_up
          const receipt = async () => {
            const form = new FormData()
            form.append("file", new Blob([RECEIPT]), "回单.pdf")
            const { data } = await staff.manager.post(
              `${url}/${one.top_up.id}/receipt`,
              form
            )
            return data.top_up.receipt_version as string
          }
          const early = await confirm({
            identification_code,
            receipt_version: "0".repeat(64),
          })
          expect(early.data.code).toBe("union_fund_receipt_missing")
          const first = await receipt()
          const receipt_version = await receipt()
          for (const [seen, code, refusal] of [
            [first, identification_code, "union_fund_receipt_replaced"],
            [receipt_version, "AAAA-AAAAA", "union_fund_code_misread"],
            [receipt_version, OTHER_CODE, "union_fund_code_differs"],
          ]) {
            const refused = await confirm({
              receipt_version: seen,
              identification_code: code,
            })
            expect(refused.data.code).toBe(refusal)
          }
          const answers = await Promise.all(
            [1, 2, 3].map(() =>
              confirm({ receipt_version, identification_code })
            )
          )
          expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
          const { data: fund } = await staff.auditor.get("/union/subsidy-fund")
          expect(fund).toMatchObject({
            balance_fen: 500_000,
            top_ups: [{ state: "confirmed", receipt_name: "回单.pdf" }],
          })
          expect(await balanceOf(container(), "bank", "mall")).toBe(-500_000)
        })

        it("is sent back with the reason, and tried again", async () => {
          const { mall, staff } = await scene()
          await createOperator(container(), mall.operator)
          const operator = await signIn(api, "user", mall.operator)
          const headers = { authorization: `Bearer ${operator}` }
          const url = "/union/subsidy-fund/top-ups"
          const { data: opened } = await staff.manager.post(url, {
            amount_fen: 1_000,
          })
          const { id } = opened.top_up
          const upload = async () => {
            const form = new FormData()
            form.append("file", new Blob([RECEIPT]), "回单.pdf")
            const { data } = await staff.manager.post(
              `${url}/${id}/receipt`,
              form
            )
            return data.top_up
          }
          const { receipt_version } = await upload()
          const { data: rejected } = await api.post(
            `/admin/union-fund-top-ups/${id}/reject`,
            { receipt_version, reason: "金额不符" },
            { headers }
          )
          expect(rejected.top_up).toMatchObject({
            state: "rejected",
            reason: "金额不符",
          })
          expect(await upload()).toMatchObject({
            state: "receipt_uploaded",
            reason: null,
          })
          const { data: fund } = await staff.manager.get("/union/subsidy-fund")
          expect(fund).toMatchObject({ balance_fen: 0 })
        })

        it("is withdrawn while nobody paid, and not once a receipt waits", async () => {
          const { staff } = await scene()
          const url = "/union/subsidy-fund/top-ups"
          const { data } = await staff.manager.post(url, { amount_fen: 1 })
          const one = `${url}/${data.top_up.id}`
          const withdraw = () => staff.manager.post(`${one}/withdraw`)
          for (const gone of [await withdraw(), await withdraw()]) {
            expect(gone.data.top_up).toMatchObject({ state: "withdrawn" })
          }
          const form = new FormData()
          form.append("file", new Blob([RECEIPT]), "回单.pdf")
          const { data: paid } = await staff.manager.post(
            `${one}/receipt`,
            form
          )
          expect(paid.top_up).toMatchObject({ state: "receipt_uploaded" })
          const late = await withdraw()
          expect(late.data).toMatchObject({ code: "union_fund_top_up_state" })
          const others = await staffOf(api, "two.test")
          const foreign = await others.manager.post(`${one}/withdraw`)
          expect(foreign.status).toBe(404)
        })

        it("shows nobody else's top-up", async () => {
          const { staff } = await scene()
          const { data } = await staff.manager.post(
            "/union/subsidy-fund/top-ups",
            { amount_fen: 5 }
          )
          const others = await staffOf(api, "two.test")
          const answer = await others.manager.get(
            `/union/subsidy-fund/top-ups/${data.top_up.id}/receipt`
          )
          expect(answer.status).toBe(404)
        })
      })

      describe("a programme", () => {
        it("is approved by somebody else, and funded by neither approver nor beyond its budget", async () => {
          const { mall, staff } = await scene()
          await fillFund(container(), mall.union, 60_000)
          const { data } = await staff.chair.post(URL, allowancePlan)
          const url = `${URL}/${data.programme.id}`
          await staff.chair.post(`${url}/submit`)
          const seen = { seen_steps: STEPS_OF_SUBMITTED }
          const own = await staff.chair.post(`${url}/approve`, seen)
          expect(own.data.code).toBe("subsidy_self_approval")
          await staff.chair.post(`${url}/return`, { note: "请补充" })
          await staff.manager.post(`${url}/submit`)
          const early = await staff.manager.post(`${url}/fund`, {
            amount_fen: 1,
          })
          expect(early.data.code).toBe("subsidy_programme_state")
          const stale = await staff.chair.post(`${url}/approve`, seen)
          expect(stale.data.code).toBe("subsidy_not_as_seen")
          const approved = await staff.chair.post(`${url}/approve`, {
            seen_steps: STEPS_OF_SUBMITTED + 2,
          })
          expect(approved.status).toBe(200)
          const self = await staff.chair.post(`${url}/fund`, { amount_fen: 1 })
          expect(self.data.code).toBe("subsidy_self_funding")
          const over = await staff.manager.post(`${url}/fund`, {
            amount_fen: 100_001,
          })
          expect(over.data.code).toBe("subsidy_budget_exceeded")
          const short = await staff.manager.post(`${url}/fund`, {
            amount_fen: 60_001,
          })
          expect(short.data.code).toBe("subsidy_fund_short")
          const key = newKey()
          await Promise.all(
            [1, 2].map(() =>
              staff.manager.post(`${url}/fund`, { amount_fen: 60_000 }, key)
            )
          )
          const { data: now } = await staff.auditor.get(url)
          expect(now.programme).toMatchObject({
            state: "approved",
            funded_fen: 60_000,
            totals: { unassigned_fen: 60_000 },
          })
          const kinds = now.programme.steps.map((s: { kind: string }) => s.kind)
          expect(kinds).toEqual([
            "draft",
            "submit",
            "return",
            "submit",
            "approve",
            "fund",
          ])
          const { data: moved } = await staff.auditor.get(`${url}/movements`)
          expect(moved.count).toBe(1)
        })

        it("for all goods waits for a document of the province", async () => {
          const { staff } = await scene()
          const plan = { ...allowancePlan, scope_kind: "all" }
          const { data } = await staff.manager.post(URL, plan)
          const url = `${URL}/${data.programme.id}`
          const refused = await staff.manager.post(`${url}/submit`)
          expect(refused.data.code).toBe("subsidy_cash_like")
          const rule = {
            document: "关于发放工会消费券的通知",
            issued_on: "2025-06-01",
            starts_on: dayFromNow(-10),
          }
          const byManager = await staff.manager.post(
            "/union/subsidy-voucher-rules",
            rule
          )
          expect(byManager.status).toBe(403)
          await staff.chair.post("/union/subsidy-voucher-rules", rule)
          expect((await staff.manager.post(`${url}/submit`)).status).toBe(200)
        })

        it("names a scope that exists", async () => {
          const { mall, staff } = await scene()
          const of = (scope_kind: string, ...scope_ids: string[]) =>
            staff.manager.post(URL, { ...allowancePlan, scope_kind, scope_ids })
          const wrong = await of("paired_counties", "640323", "999999")
          expect(wrong.data).toMatchObject({ code: "subsidy_scope_unknown" })
          expect(wrong.data.message).toContain("999999")
          expect((await of("paired_counties", "640323")).status).toBe(200)
          const coop = await of("cooperatives", mall.millet.cooperative_id)
          expect(coop.status).toBe(200)
          expect((await of("categories", "pcat_none")).status).toBe(400)
        })

        it("is another union's secret", async () => {
          const { staff } = await scene()
          const { data } = await staff.manager.post(URL, allowancePlan)
          const others = await staffOf(api, "two.test")
          const url = `${URL}/${data.programme.id}`
          expect((await others.manager.get(url)).status).toBe(404)
          expect((await others.manager.post(`${url}/submit`)).status).toBe(404)
          const grant = await others.manager.post(`${url}/grants`, {
            target: "roster",
          })
          expect(grant.status).toBe(404)
        })
      })

      describe("a grant", () => {
        it("goes to the roster or a department, once per member and key", async () => {
          const { mall, staff, allowanceIds } = await scene()
          const id = await runProgramme(
            container(),
            staff,
            mall.union,
            allowancePlan
          )
          const url = `${URL}/${id}/grants`
          const workshop = {
            target: "department",
            department: "一车间",
            amount_fen: 15_000,
          }
          const preview = await staff.manager.post(url, {
            ...workshop,
            preview: true,
          })
          expect(preview.data.grant).toMatchObject({
            members: 2,
            total_fen: 30_000,
            available_fen: 100_000,
            is_preview: true,
          })
          expect(await allowanceIds(id)).toHaveLength(0)
          const key = newKey()
          const both = await Promise.all(
            [1, 2].map(() => staff.manager.post(url, workshop, key))
          )
          both.forEach(({ data }) =>
            expect(data.grant).toMatchObject({ members: 2, total_fen: 30_000 })
          )
          const rest = await staff.manager.post(url, { target: "roster" })
          expect(rest.data.grant).toMatchObject({
            members: 2,
            total_fen: 40_000,
          })
          const { data } = await staff.auditor.get(`${URL}/${id}`)
          expect(data.programme.totals).toMatchObject({
            unassigned_fen: 30_000,
            granted_fen: 70_000,
            left_fen: 70_000,
            members: 4,
          })
          const page = await staff.auditor.post(
            `${URL}/${id}/allowances/search`
          )
          expect(page.data.allowances[0].name).toMatch(/\*/)
          const found = await staff.auditor.post(
            `${URL}/${id}/allowances/search`,
            { q: "张测试1" }
          )
          expect(found.data).toMatchObject({ count: 1 })
          const nobody = await staff.auditor.post(
            `${URL}/${id}/allowances/search`,
            { q: "张测试" }
          )
          expect(nobody.data).toEqual({ allowances: [], count: 0 })
        })

        it("starts from a list to fill in", async () => {
          const { staff } = await scene()
          const { status, headers } = await staff.manager.get(
            "/union/subsidy-grant-template"
          )
          expect(status).toBe(200)
          expect(headers["content-type"]).toContain("spreadsheetml")
          const refused = await staff.auditor.get(
            "/union/subsidy-grant-template"
          )
          expect(refused.status).toBe(403)
        })

        it("is all or nothing when the money does not reach", async () => {
          const { mall, staff, allowanceIds } = await scene(6)
          const id = await runProgramme(
            container(),
            staff,
            mall.union,
            allowancePlan
          )
          const { data } = await staff.manager.post(`${URL}/${id}/grants`, {
            target: "roster",
          })
          expect(data.code).toBe("subsidy_budget_short")
          expect(await allowanceIds(id)).toHaveLength(0)
        })

        it("by file tells every fault by row and grants nobody, then grants the mended list", async () => {
          const { mall, staff } = await scene()
          const id = await runProgramme(
            container(),
            staff,
            mall.union,
            allowancePlan
          )
          const send = async (rows: [string, string][], preview: boolean) => {
            const form = new FormData()
            form.append("file", new Blob([listOf(rows)]), "名单.csv")
            return staff.manager.post(
              `${URL}/${id}/grant-file?preview=${preview}`,
              form
            )
          }
          const faulty: [string, string][] = [
            ["13900000000", "100"],
            ["13800000000", "100"],
            ["13900000000", "100"],
            ["13900000001", "1.234"],
            ["13900000002", "201"],
            ["", "5"],
          ]
          const { data: shown } = await send(faulty, true)
          expect(
            shown.grant.faults.map((f: { row: number; code: string }) => [
              f.row,
              f.code,
            ])
          ).toEqual([
            [3, "subsidy_row_unknown"],
            [4, "subsidy_row_twice"],
            [5, "subsidy_row_amount"],
            [6, "subsidy_row_over_limit"],
            [7, "subsidy_row_blank"],
          ])
          const refused = await send(faulty, false)
          expect(refused.data).toMatchObject({ code: "subsidy_grant_faulty" })
          expect(refused.data.faults).toHaveLength(5)
          const mended = await send(
            [
              ["13900000000", "100"],
              ["13900000001", "88.08"],
            ],
            false
          )
          expect(mended.data.grant).toMatchObject({
            members: 2,
            total_fen: 18_808,
          })
        })
      })

      describe("an allowance", () => {
        it("is held, spent and given back to the last fen", async () => {
          const { mall, buyer, allowances, staff, id } = await granted()
          const me = buyer(0)
          const lines = [lineOf(mall.millet, 9_990), lineOf(mall.mutton, 7_011)]
          const [offer] = await me.offer(lines)
          expect(offer).toMatchObject({
            reference: allowances[0],
            is_chosen: true,
            amount_fen: 17_001,
            remaining_fen: 20_000,
          })
          const [hold] = await me.hold("pur_1", lines)
          const [again] = await me.hold("pur_1", lines)
          expect(again!.amount_fen).toBe(hold!.amount_fen)
          await me.post("pur_1")
          await me.post("pur_1")
          expect(await balanceOf(container(), "clearing", "mall")).toBe(17_001)
          const part = [
            {
              reference: allowances[0]!,
              line_id: lines[1]!.line_id,
              amount_fen: 3_333,
            },
          ]
          await me.refund("pur_1", "rf_1", part)
          await me.refund("pur_1", "rf_1", part)
          const [after] = await me.offer(lines)
          expect(after!.remaining_fen).toBe(20_000 - 17_001 + 3_333)
          await expect(
            me.refund("pur_1", "rf_2", [{ ...part[0]!, amount_fen: 3_679 }])
          ).rejects.toMatchObject({ code: "subsidy_refund_exceeds" })
          const { data } = await staff.auditor.get(`${URL}/${id}/use`)
          expect(data.days).toMatchObject([
            { purchases: 1, used_fen: 17_001, refunded_fen: 3_333 },
          ])
        })

        it("redeemed by ten purchases at once pays no fen twice", async () => {
          const { mall, buyer } = await granted()
          const me = buyer(0)
          const results = await Promise.allSettled(
            Array.from({ length: 10 }, (_, n) =>
              me.hold(`pur_${n}`, [lineOf(mall.millet, 6_000)])
            )
          )
          const paid = results.flatMap((item) =>
            item.status === "fulfilled"
              ? item.value.map(({ amount_fen }) => amount_fen)
              : []
          )
          expect(results.every(({ status }) => status === "fulfilled")).toBe(
            true
          )
          expect(paid.sort((a, b) => b - a)).toEqual([
            6_000, 6_000, 6_000, 2_000,
          ])
        })

        it("is free again when the purchase comes to nothing", async () => {
          const { mall, buyer } = await granted()
          const me = buyer(0)
          const lines = [lineOf(mall.millet, 6_000)]
          await me.hold("pur_1", lines)
          await Promise.all([me.void("pur_1"), me.void("pur_1")])
          const [offer] = await me.offer(lines)
          expect(offer!.remaining_fen).toBe(20_000)
          await expect(me.post("pur_1")).rejects.toMatchObject({
            code: "subsidy_hold_lapsed",
          })
        })

        it("pays only for goods in its scope, and by whom it belongs to", async () => {
          const { mall, buyer, allowances } = await granted()
          const foreign = {
            ...lineOf(mall.millet, 6_000),
            product_id: "prod_elsewhere",
            line_id: "line_elsewhere",
          }
          const [offer] = await buyer(0).offer([foreign])
          expect(offer).toMatchObject({ is_chosen: false, amount_fen: 0 })
          expect(offer!.why.zh).toContain("不在使用范围")
          await expect(
            buyer(0).hold("pur_1", [foreign], [allowances[0]!])
          ).rejects.toMatchObject({ code: "subsidy_not_usable" })
          await expect(
            buyer(0).hold("pur_1", [lineOf(mall.millet, 100)], [allowances[1]!])
          ).rejects.toMatchObject({ code: "subsidy_unknown" })
        })

        it("cannot be used while its programme is suspended", async () => {
          const { mall, buyer, staff, id, allowances } = await granted()
          const lines = [lineOf(mall.millet, 6_000)]
          await staff.manager.post(`${URL}/${id}/suspend`)
          expect(await buyer(0).hold("pur_1", lines)).toEqual([])
          await expect(
            buyer(0).hold("pur_2", lines, [allowances[0]!])
          ).rejects.toMatchObject({ code: "subsidy_not_usable" })
          await staff.manager.post(`${URL}/${id}/resume`)
          expect(await buyer(0).hold("pur_3", lines)).toHaveLength(1)
        })

        it("expires into the programme; a refund then goes there, a late void too", async () => {
          const { mall, buyer, id, allowances } = await granted()
          const lines = [lineOf(mall.millet, 6_000)]
          await buyer(0).hold("pur_paid", lines)
          await buyer(0).post("pur_paid")
          await buyer(1).hold("pur_open", lines)
          await endYesterday(id)
          await Promise.all([sweep(), sweep()])
          expect(await balanceOf(container(), "programme", id)).toBe(
            80_000 - 6_000 - 6_000
          )
          expect(await buyer(2).hold("pur_late", lines)).toEqual([])
          await buyer(0).refund("pur_paid", "rf_1", [
            {
              reference: allowances[0]!,
              line_id: lines[0]!.line_id,
              amount_fen: 6_000,
            },
          ])
          await buyer(1).void("pur_open")
          await sweep()
          expect(await balanceOf(container(), "programme", id)).toBe(80_000)
        })

        it("expiring while it is redeemed is spent or expired, never both", async () => {
          const { mall, buyer, id } = await granted(8)
          const lines = [lineOf(mall.millet, 15_000)]
          const ended = Promise.all([endYesterday(id), sweep(), sweep()])
          const held = await Promise.allSettled(
            Array.from({ length: 8 }, (_, n) =>
              buyer(n).hold(`pur_${n}`, lines)
            )
          )
          await ended
          await sweep()
          const count = tally(held).filter((item) => item === 1).length
          expect(await balanceOf(container(), "programme", id)).toBe(
            8 * 20_000 - count * 15_000
          )
        })

        it("of a closed programme is the union's again, refunds included", async () => {
          const { mall, staff, buyer, id, allowances } = await granted()
          const lines = [lineOf(mall.millet, 6_000)]
          await buyer(0).hold("pur_1", lines)
          await buyer(0).post("pur_1")
          const byManager = await staff.manager.post(`${URL}/${id}/close`)
          expect(byManager.status).toBe(403)
          await Promise.all(
            [1, 2].map(() => staff.chair.post(`${URL}/${id}/close`))
          )
          expect(await balanceOf(container(), "union_fund", mall.union)).toBe(
            74_000
          )
          await buyer(0).refund("pur_1", "rf_1", [
            {
              reference: allowances[0]!,
              line_id: lines[0]!.line_id,
              amount_fen: 6_000,
            },
          ])
          expect(await balanceOf(container(), "union_fund", mall.union)).toBe(
            80_000
          )
        })
      })

      describe("满减", () => {
        it("takes each tier once per member, the highest that fits", async () => {
          const { mall, staff, buyer } = await scene()
          await runProgramme(container(), staff, mall.union, {
            ...tieredPlan,
            budget_fen: 100_000,
            tiers: tieredPlan.tiers.map((tier) => ({
              ...tier,
              budget_fen: tier.budget_fen * 10,
            })),
          })
          const lines = [lineOf(mall.mutton, 25_000)]
          const paid = []
          for (const n of [1, 2, 3, 4]) {
            const held = await buyer(0).hold(`pur_${n}`, lines)
            paid.push(held[0]?.amount_fen ?? 0)
          }
          expect(paid).toEqual([6_000, 3_000, 1_000, 0])
          await buyer(0).void("pur_1")
          const [again] = await buyer(0).hold("pur_5", lines)
          expect(again!.amount_fen).toBe(6_000)
        })

        it("used twice at once by one member takes two different tiers", async () => {
          const { mall, staff, buyer } = await scene()
          await runProgramme(container(), staff, mall.union, {
            ...tieredPlan,
            budget_fen: 100_000,
            tiers: tieredPlan.tiers.map((tier) => ({
              ...tier,
              budget_fen: tier.budget_fen * 10,
            })),
          })
          const held = await Promise.all(
            [1, 2].map((n) =>
              buyer(0).hold(`pur_${n}`, [lineOf(mall.mutton, 25_000)])
            )
          )
          const paid = held.map(([hold]) => hold!.amount_fen)
          expect(paid.sort()).toEqual([3_000, 6_000])
        })

        it("near the end of a budget gives each use once, and the next tier to the rest", async () => {
          const { mall, staff, buyer } = await scene(12)
          await runProgramme(container(), staff, mall.union, {
            ...tieredPlan,
            budget_fen: 25_000,
            tiers: [
              { threshold_fen: 5_000, discount_fen: 1_000, budget_fen: 7_000 },
              {
                threshold_fen: 20_000,
                discount_fen: 6_000,
                budget_fen: 18_000,
              },
            ],
          })
          const held = await Promise.all(
            Array.from({ length: 12 }, (_, n) =>
              buyer(n).hold(`pur_${n}`, [lineOf(mall.mutton, 25_000)])
            )
          )
          const paid = held.map(([hold]) => hold?.amount_fen ?? 0)
          expect(paid.sort((a, b) => b - a)).toEqual([
            ...Array<number>(3).fill(6_000),
            ...Array<number>(7).fill(1_000),
            0,
            0,
          ])
        })
      })

      describe("a matched share", () => {
        it("pays its percentage up to the ceiling, to the budget's last fen", async () => {
          const { mall, staff, buyer } = await scene(6)
          const id = await runProgramme(container(), staff, mall.union, {
            ...allowancePlan,
            kind: "matched",
            match_percent: 30,
            per_member_fen: 5_000,
            budget_fen: 21_003,
          })
          const lines = [lineOf(mall.mutton, 12_345)]
          const first = await buyer(0).hold("pur_0", lines)
          expect(first).toMatchObject([{ reference: id, amount_fen: 3_703 }])
          const second = await buyer(0).hold("pur_1", lines)
          expect(second).toMatchObject([{ amount_fen: 1_297 }])
          const held = await Promise.all(
            [1, 2, 3, 4, 5].map((n) =>
              buyer(n).hold(`pur_m${n}`, [lineOf(mall.mutton, 20_000)])
            )
          )
          const sum = held
            .map(([hold]) => hold?.amount_fen ?? 0)
            .reduce<number>((a, b) => a + b, 0)
          expect(sum).toBe(21_003 - 5_000)
        })
      })

      it("keeps the books balanced and no purse below zero, whatever comes in whatever order", async () => {
        const { mall, staff, buyer, allowances, id } = await granted(3)
        const tiers = await runProgramme(container(), staff, mall.union, {
          ...tieredPlan,
          priority: 1,
        })
        const act = fc.record({
          kind: fc.constantFrom("hold", "post", "void", "refund", "sweep"),
          member: fc.nat({ max: 2 }),
          purchase: fc.nat({ max: 3 }),
          amount: fc.integer({ min: 1, max: 24_000 }),
          again: fc.nat({ max: 2 }),
        })
        let run = 0
        const expected = ["subsidy_hold_lapsed", "subsidy_refund_exceeds"]
        await fc.assert(
          fc.asyncProperty(
            fc.array(fc.array(act, { minLength: 2, maxLength: 6 }), {
              minLength: 2,
              maxLength: 4,
            }),
            async (connections) => {
              run += 1
              const unexpected: unknown[] = []
              const perform = async (one: (typeof connections)[0][0]) => {
                const { kind, member, amount, again } = one
                const me = buyer(member)
                const line = lineOf(mall.mutton, amount)
                const purchase = `pur_${run}_${member}_${one.purchase}`
                if (kind === "hold") {
                  await me.hold(purchase, [line])
                } else if (kind === "sweep") {
                  await sweep()
                } else if (kind === "refund") {
                  const reference = again ? allowances[member]! : tiers
                  await me.refund(purchase, `rf_${purchase}_${again}`, [
                    {
                      reference,
                      line_id: line.line_id,
                      amount_fen: Math.ceil(amount / 3),
                    },
                  ])
                } else {
                  await me[kind as "post" | "void"](purchase)
                }
              }
              await Promise.all(
                connections.map(async (acts) => {
                  for (const one of acts) {
                    await perform(one).catch((error: { code?: string }) => {
                      if (!expected.includes(error.code ?? "")) {
                        unexpected.push(error)
                      }
                    })
                  }
                })
              )
              expect(unexpected).toEqual([])
              await assertBooksBalance(container())
            }
          ),
          { numRuns: 12, endOnFailure: true }
        )
        await endYesterday(id)
        await endYesterday(tiers)
        await sweep()
        await assertBooksBalance(container())
      })

      it("stacks programmes so that the worker pays the least", async () => {
        const { mall, staff, buyer, allowances } = await granted()
        await runProgramme(container(), staff, mall.union, {
          ...tieredPlan,
          priority: 1,
        })
        const lines = [lineOf(mall.millet, 9_990), lineOf(mall.mutton, 20_000)]
        const held = await buyer(0).hold("pur_1", lines)
        expect(held.map(({ amount_fen }) => amount_fen)).toEqual([
          6_000, 20_000,
        ])
        expect(held[1]!.reference).toBe(allowances[0])
        for (const line of lines) {
          const given = held
            .flatMap((hold) => hold.lines)
            .filter(({ line_id }) => line_id === line.line_id)
            .reduce((sum, { amount_fen }) => sum + amount_fen, 0)
          expect(given).toBeLessThanOrEqual(line.amount_fen)
        }
      })

      it("shows a worker their own purses, and nobody's to a stranger", async () => {
        const { mall, member, buyer } = await granted()
        const key = {
          "x-publishable-api-key": await publishableKey(container()),
        }
        const anonymous = await api.get("/store/allowances", {
          headers: key,
          validateStatus: () => true,
        })
        expect(anonymous.status).toBe(401)
        const token = await signInWorker(api, container(), "13900009999")
        const authorization = { ...key, authorization: `Bearer ${token}` }
        const { data } = await api.get("/store/sign-in/account", {
          headers: authorization,
        })
        const mine = () =>
          api.get("/store/allowances", { headers: authorization })
        expect((await mine()).data.allowances).toEqual([])
        await sql(`update union_member set customer_id = ? where id = ?`, [
          data.account.customer_id,
          member(0).member_id,
        ])
        await buyer(0).hold("pur_1", [lineOf(mall.millet, 6_000)])
        expect((await mine()).data.allowances).toMatchObject([
          {
            name: allowancePlan.name,
            is_usable: true,
            remaining_fen: 14_000,
            amount_fen: 20_000,
          },
        ])
      })
    }),
})

/** A list as a union would send it: mobile and amount in yuan. */
const listOf = (rows: [string, string][]) =>
  [["手机号", "金额"], ...rows].map((cells) => cells.join(",")).join("\n")
