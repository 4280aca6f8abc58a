import { RECEIPT_PDF } from "../../../backend/harness/road"
import { expect, test } from "../fixtures"
import { ConsignmentPage } from "../pages/consignment"
import { GiftRoundPage } from "../pages/gift-round"
import { OperatorPage } from "../pages/operator"
import { button } from "../pages/parts"
import { RosterImportPage } from "../pages/roster-import"
import { signIn } from "../pages/sign-in"
import { rowsOf, trackingFile } from "../workbook"
import { shoot } from "./shoot"

const ROUND = "2026 年春节慰问"

test.describe.configure({ mode: "serial" })

test("signing in and the roster", async ({ page }) => {
  await page.goto("/union/sign-in")
  await page.getByLabel("邮箱").fill("manager@demo.union")
  await shoot(page, "sign-in")
  await signIn(page, "union", "manager@demo.union")

  const roster = new RosterImportPage(page)
  await roster.open()
  await shoot(page, "roster-upload")
  await roster.upload("clean-1200.xlsx")
  await shoot(page, "roster-preview")
  await roster.confirm(1200)

  await roster.open()
  await roster.upload("messy-300.xlsx")
  await roster.row(61).scrollIntoViewIfNeeded()
  await shoot(page, "roster-faults")
  await roster.mendWarning("地址", "江苏省南京市玄武区演示路8号")
  await roster.confirm(293)
  await page.goto("/union/roster")
  await expect(page.getByText("共 1,493 条")).toBeVisible()
  await shoot(page, "roster")
})

test("planning a round and its rule check", async ({ page }) => {
  await signIn(page, "union", "manager@demo.union")
  const round = new GiftRoundPage(page)
  await page.goto("/union/gift-rounds/new")
  await expect(page.getByLabel("活动名称")).toBeVisible()
  await shoot(page, "round-new")
  await round.create({
    name: ROUND,
    festival: "春节",
    perHeadYuan: 200,
    dispatchDueOn: "2027-01-20",
  })
  await round.fillPackage({ 会宁小杂粮礼盒: 1, 赫章核桃: 2 })
  await shoot(page, "round-package")
  await round.savePackage()
  await round.go("规则检查")
  await expect(page.getByText("全部符合规定，可以提交审批。")).toBeVisible()
  await shoot(page, "round-check")

  await round.create({
    name: "2026 年国庆慰问",
    festival: "国庆节",
    perHeadYuan: 2300,
    dispatchDueOn: "2026-12-20",
  })
  await round.makePackage({ 会宁小杂粮礼盒: 29 })
  await round.go("规则检查")
  await expect(page.getByText("不符合规定，请修改后再提交。")).toBeVisible()
  await shoot(page, "round-refused")
  await round.remove()
})

test("approval, order and payment", async ({ page, backendUrl }) => {
  const round = new GiftRoundPage(page)
  await signIn(page, "union", "manager@demo.union")
  await round.open(ROUND)
  await round.submit()
  await round.expectState("待审批")
  await page.context().clearCookies()
  await signIn(page, "union", "chair@demo.union")
  await round.open(ROUND)
  await expect(button(page, "批准")).toBeVisible()
  await shoot(page, "approval")
  await round.approve()

  await page.context().clearCookies()
  await signIn(page, "union", "manager@demo.union")
  await round.open(ROUND)
  await round.go("下单")
  await shoot(page, "order")
  await round.place()
  await round.go("付款")
  await expect(page.getByText("转账识别码").first()).toBeVisible()
  await shoot(page, "payment")
  await round.uploadReceipt({
    name: "回单.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(RECEIPT_PDF),
  })
  const operator = new OperatorPage(page, backendUrl)
  await operator.signIn()
  await operator.confirmTransfer(ROUND)
})

test("dispatch, receipt and figures", async ({ page }) => {
  for (const slug of ["huining", "hezhang"]) {
    await signIn(page, "cooperative", `owner@${slug}.demo.coop`)
    const consignment = new ConsignmentPage(page)
    await consignment.openFirst()
    const packed = await rowsOf(await consignment.packingList())
    await consignment.uploadTracking(await trackingFile(packed, "csv"))
    await consignment.expectState("已发完")
    await page.context().clearCookies()
  }
  await signIn(page, "union", "manager@demo.union")
  const round = new GiftRoundPage(page)
  await round.open(ROUND)
  await round.go("发货")
  await expect(page.getByText("中通快递").first()).toBeVisible()
  await shoot(page, "dispatch")
  await round.go("签收")
  await expect(button(page, "全部签收")).toBeVisible()
  await shoot(page, "receipt")
  await round.receiveEveryone()
  await round.expectState("已完成")
  await round.openPrintableSheet()
  await shoot(page, "receipt-sheet")
  await page.goto("/union/impact")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await shoot(page, "impact")
  await page.goto("/union")
  await expect(page.getByText("等我处理")).toBeVisible()
  await shoot(page, "desk")
})
