import { RECEIPT_PDF } from "../../backend/harness/road"
import { expect, test } from "./fixtures"
import { ConsignmentPage } from "./pages/consignment"
import { GiftRoundPage } from "./pages/gift-round"
import { OperatorPage } from "./pages/operator"
import { signIn } from "./pages/sign-in"
import { rowsOf, trackingFile } from "./workbook"

const ROUND = "元旦自选慰问"
const paper = (name: string) => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(RECEIPT_PDF),
})
const daysFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test.describe.configure({ mode: "serial" })

/** After festival-gifts.spec.ts: its roster is on file. */
test.describe("members choose, the goods go to the workplace", () => {
  test("a choosing round is planned, with minutes, and approved", async ({
    page,
  }) => {
    await signIn(page, "union", "manager@demo.union")
    const round = new GiftRoundPage(page)
    await round.create({
      name: ROUND,
      festival: "元旦",
      perHeadYuan: 200,
      choiceDeadline: daysFromNow(10),
      dispatchDueOn: daysFromNow(30),
      workplace: {
        name: "演示收货人",
        mobile: "13900000000",
        address: "江苏省南京市玄武区演示路1号",
      },
    })
    await round.makePackage({ 会宁小杂粮礼盒: 1 })
    await round.go("方案")
    await round.makePackage({ 会宁小杂粮礼盒: 2 })
    await round.submit()
    await round.expectState("待审批")
    await round.attachMinutes(paper("会议纪要.pdf"))

    await page.context().clearCookies()
    await signIn(page, "union", "chair@demo.union")
    await round.open(ROUND)
    await expect(
      page.getByRole("button", { name: "会议纪要.pdf" })
    ).toBeVisible()
    await round.approve()
  })

  test("no order cuts a choice short; ending the choosing is on record", async ({
    page,
  }) => {
    await signIn(page, "union", "manager@demo.union")
    const round = new GiftRoundPage(page)
    await round.open(ROUND)
    await round.tryToPlace()
    await expect(
      page.getByRole("alert").filter({ hasText: "名会员未选" })
    ).toBeVisible()
    await round.closeChoices()
    await expect(
      page.getByRole("listitem").filter({ hasText: "提前结束选择" })
    ).toBeVisible()
    await round.place()
    await round.go("付款")
    await expect(page.getByText(process.env.MALL_ACCOUNT_NAME!)).toBeVisible()
    await round.uploadReceipt(paper("回单.pdf"))
  })

  test("the money is confirmed and one parcel leaves for the workplace", async ({
    page,
    backendUrl,
  }) => {
    const operator = new OperatorPage(page, backendUrl)
    await operator.signIn()
    await operator.confirmTransfer(ROUND)
    await signIn(page, "cooperative", "owner@huining.demo.coop")
    const consignment = new ConsignmentPage(page)
    await consignment.openFirst()
    const packed = await rowsOf(await consignment.packingList())
    await consignment.uploadTracking(await trackingFile(packed, "xlsx"))
    await consignment.expectState("已发完")
    await expect(page.getByText("已发 1 / 1")).toBeVisible()
  })

  test("a member signs on a phone by the link they were given", async ({
    page,
  }) => {
    await signIn(page, "union", "manager@demo.union")
    const round = new GiftRoundPage(page)
    await round.open(ROUND)
    await round.go("发货")
    await expect(
      page.getByRole("columnheader", { name: "已交接" })
    ).toBeVisible()
    await round.go("签收")
    const links = await rowsOf(await round.exportLinks())
    const link = links.flat().find((cell) => /\/r\/[\w-]{24}$/.test(cell))
    await page.context().clearCookies()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(new URL(link ?? "").pathname)
    await expect(
      page.getByRole("heading", { level: 1, name: "元旦慰问品" })
    ).toBeVisible()
    await page.getByLabel("手机号后四位").fill("0000")
    await page.getByRole("button", { name: "确认收到" }).click()
    await expect(page.getByText("还可再试 4 次")).toBeVisible()
  })
})
