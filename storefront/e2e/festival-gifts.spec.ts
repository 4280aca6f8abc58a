import { RECEIPT_PDF } from "../../backend/harness/road"
import { expect, test } from "./fixtures"
import { ConsignmentPage } from "./pages/consignment"
import { GiftRoundPage } from "./pages/gift-round"
import { OperatorPage } from "./pages/operator"
import { RosterImportPage } from "./pages/roster-import"
import { signIn } from "./pages/sign-in"
import { rowsOf, trackingFile } from "./workbook"

const ROUND = "2026 年春节慰问"
const OVER_CAP = "2026 年国庆慰问（超标）"
/** 1,200 + 294 + 80 of the three rosters. */
const MEMBERS = 1574

test.describe.configure({ mode: "serial" })

test.describe("a union's festival gifts, from roster to figures", () => {
  test("the roster of 1,200 is previewed, then written", async ({ page }) => {
    await signIn(page, "union", "manager@demo.union")
    const roster = new RosterImportPage(page)
    await roster.open()
    await roster.upload("clean-1200.xlsx")
    await roster.expectPreview({ added: 1200, faulty: 0, warned: 0 })
    await roster.confirm(1200)
  })

  test("the same file again changes nothing", async ({ page }) => {
    await signIn(page, "union", "manager@demo.union")
    const roster = new RosterImportPage(page)
    await roster.open()
    await roster.upload("clean-1200.xlsx")
    await roster.expectPreview({
      added: 0,
      changed: 0,
      unchanged: 1200,
      absent: 0,
    })
    await roster.closeUnchanged()
  })

  test("a messy roster shows each fault and is mended on screen", async ({
    page,
  }) => {
    await signIn(page, "union", "manager@demo.union")
    const roster = new RosterImportPage(page)
    await roster.open()
    await roster.upload("messy-300.xlsx")
    await roster.expectPreview({ added: 293, faulty: 7, warned: 1 })
    await expect(page.getByRole("tab", { name: "错误 (7)" })).toBeVisible()
    await expect(roster.row(61)).toContainText("手机号")

    const workbook = await rowsOf(await roster.errorWorkbook())
    const rowNumbers = workbook.map(([first]) => Number(first))
    expect(rowNumbers.filter((number) => number > 0)).toHaveLength(7)

    await roster.mend(61, "手机号", "13912345678")
    await roster.mendWarning("地址", "江苏省南京市玄武区演示路8号")
    await roster.expectPreview({ added: 294, faulty: 6, warned: 0 })
    await roster.confirm(294)
  })

  test("a roster in GB18030 is read as it is", async ({ page }) => {
    await signIn(page, "union", "manager@demo.union")
    const roster = new RosterImportPage(page)
    await roster.open()
    await roster.upload("gbk-80.csv")
    await roster.expectPreview({ added: 80, faulty: 0 })
    await roster.confirm(80)
    await page.goto("/union/roster")
    await expect(page.getByText("共 1,574 条")).toBeVisible()
  })

  test("a round is planned from the catalogue and held against the rules", async ({
    page,
  }) => {
    await signIn(page, "union", "manager@demo.union")
    const round = new GiftRoundPage(page)
    await round.create({
      name: ROUND,
      festival: "春节",
      perHeadYuan: 200,
      dispatchDueOn: "2027-01-20",
    })
    await round.makePackage({ 会宁小杂粮礼盒: 1, 赫章核桃: 2 })
    await expect(page.getByText("¥194.00").first()).toBeVisible()
    await round.go("规则检查")
    await expect(page.getByText("全部符合规定，可以提交审批。")).toBeVisible()
    const cap = round.finding("¥2,200.00")
    await expect(cap).toContainText("符合")
    await expect(cap).toContainText("2025-11-05")
    // The document is named once, in the sentence.
    const named = (await cap.innerText()).match(/关于进一步完善基层/g)
    expect(named).toHaveLength(1)
  })

  test("a round above the province's cap is refused and cannot be submitted", async ({
    page,
  }) => {
    await signIn(page, "union", "manager@demo.union")
    const round = new GiftRoundPage(page)
    await round.create({
      name: OVER_CAP,
      festival: "国庆节",
      perHeadYuan: 2300,
      dispatchDueOn: "2026-12-20",
    })
    await round.makePackage({ 会宁小杂粮礼盒: 29 })
    await round.go("规则检查")
    await expect(page.getByText("不符合规定，请修改后再提交。")).toBeVisible()
    await expect(round.finding("超过上限 ¥2,200.00")).toContainText("不符")
    await round.go("审批")
    await expect(
      page.getByText("规则检查未通过，修改后才能提交。")
    ).toBeVisible()
    const reason = round.finding("超过上限 ¥2,200.00")
    await expect(reason).toContainText("不符")
    await expect(reason).toContainText("关于进一步完善基层工会经费使用")
    await expect(reason).toContainText("2025-11-05")
    await expect(page.getByRole("button", { name: "提交审批" })).toBeDisabled()
    await page.reload()
    await round.expectState("方案中")
  })

  test("who submits cannot approve; the chair can", async ({ page }) => {
    await signIn(page, "union", "manager@demo.union")
    const round = new GiftRoundPage(page)
    await round.open(ROUND)
    await round.submit()
    await round.expectState("待审批")
    await expect(round.figure("总金额")).toHaveText("¥305,356.00")
    await expect(
      page.getByText("这轮由您提交，须由另一位有审批权限的人批准。")
    ).toBeVisible()
    await expect(page.getByRole("button", { name: /批\s?准/ })).toHaveCount(0)

    await page.context().clearCookies()
    await signIn(page, "union", "chair@demo.union")
    await round.open(ROUND)
    await round.approve()
  })

  test("one order is placed and its transfer waits for the operator", async ({
    page,
  }) => {
    await signIn(page, "union", "manager@demo.union")
    const round = new GiftRoundPage(page)
    await round.open(ROUND)
    await round.place()
    await round.go("付款")
    await expect(page.getByText("转账识别码")).toBeVisible()
    await round.uploadReceipt({
      name: "回单.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(RECEIPT_PDF),
    })
  })

  test("the operator confirms the money in Medusa Admin", async ({
    page,
    backendUrl,
  }) => {
    const operator = new OperatorPage(page, backendUrl)
    await operator.signIn()
    await operator.confirmTransfer(ROUND)
  })

  for (const [slug, format] of [
    ["huining", "xlsx"],
    ["hezhang", "csv"],
  ] as const) {
    test(`${slug} packs and ships by a filled-in ${format}`, async ({
      page,
    }) => {
      await signIn(page, "cooperative", `owner@${slug}.demo.coop`)
      const consignment = new ConsignmentPage(page)
      await consignment.openFirst()
      const packed = await rowsOf(await consignment.packingList())
      await consignment.uploadTracking(await trackingFile(packed, format))
      await consignment.expectState("已发完")
      await expect(page.getByText("已发 1,574 / 1,574")).toBeVisible()
    })
  }

  test("receipt is recorded and the sheet exported and printed", async ({
    page,
  }) => {
    await signIn(page, "union", "manager@demo.union")
    const round = new GiftRoundPage(page)
    await round.open(ROUND)
    await round.receiveEveryone()
    await round.expectState("已完成")
    const sheet = await rowsOf(await round.exportSheet())
    expect(sheet.length).toBeGreaterThan(MEMBERS)
    await round.openPrintableSheet()
    await expect(page.getByRole("row")).toHaveCount(MEMBERS + 1)
  })

  test("the board and the union's own page show what was helped", async ({
    page,
  }) => {
    await expect(async () => {
      await page.goto("/impact")
      await expect(page.getByText("¥305,356.00").first()).toBeVisible({
        timeout: 1000,
      })
    }).toPass()
    await signIn(page, "union", "manager@demo.union")
    await page.goto("/union/impact")
    await expect(page.getByText("¥305,356.00").first()).toBeVisible()
  })
})
