import { expect, test } from "./fixtures"
import { GiftRoundPage } from "./pages/gift-round"
import { OwnGiftPage } from "./pages/own-gift"
import { RosterImportPage } from "./pages/roster-import"
import { ShopPage } from "./pages/shop"
import { signIn } from "./pages/sign-in"
import { expectReadable } from "./readable"

const ROUND = "元旦本人自选"
const MANAGER = "manager@second.demo.union"
const CHAIR = "chair@second.demo.union"
const phone = { width: 390, height: 844 }
const daysFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The demonstration's roster of ten knows no addresses; an office sends them. */
const csv = [
  "工号,姓名,手机号,部门,地址",
  "H0008,曹知秋（演示）,13900000008,行政部,江苏省南京市江宁区演示路8号",
  "H0009,严明溪（演示）,13900000009,行政部,江苏省南京市江宁区演示路9号",
  ...["林小禾", "许青苗", "何田甜", "吕新雨"].map(
    (name, index) =>
      `H000${index + 1},${name}（演示）,1390000000${index + 1},研发部,江苏省南京市江宁区演示路${index + 1}号`
  ),
  ...["施晓穗", "张望春", "孔清和"].map(
    (name, index) =>
      `H000${index + 5},${name}（演示）,1390000000${index + 5},市场部,江苏省南京市江宁区演示路${index + 5}号`
  ),
  "H0010,华一帆（演示）,13900000010,行政部,江苏省南京市江宁区演示路10号",
].join("\n")

test.describe.configure({ mode: "serial" })

test.describe("members choose their own gift", () => {
  let link = ""

  test("a round is approved, and its link and poster lead members to it", async ({
    page,
  }) => {
    test.slow()
    await signIn(page, "union", MANAGER)
    const roster = new RosterImportPage(page)
    await roster.open()
    await roster.uploadTable("花名册.csv", csv)
    await roster.expectPreview({ added: 0, changed: 10, faulty: 0 })
    await roster.confirm(10)

    const round = new GiftRoundPage(page)
    await round.create({
      name: ROUND,
      festival: "元旦",
      perHeadYuan: 200,
      choiceDeadline: daysFromNow(10),
      dispatchDueOn: daysFromNow(30),
    })
    await round.makePackage({ 会宁小杂粮礼盒: 1 })
    await round.go("方案")
    await round.makePackage({ 会宁小杂粮礼盒: 2 })
    await round.submit()
    await round.expectState("待审批")
    await page.context().clearCookies()
    await signIn(page, "union", CHAIR)
    await round.open(ROUND)
    await round.go("审批")
    await round.approve()

    await page.context().clearCookies()
    await signIn(page, "union", MANAGER)
    await round.open(ROUND)
    await round.go("选择")
    link = await page.locator("code", { hasText: "/gifts/" }).innerText()
    await expect(round.figure("未选")).toHaveText("10")
    await expectReadable(page, "the choosing step")
    await page.getByRole("link", { name: "打印海报" }).click()
    await expect(
      page.getByRole("heading", { name: "选一份您喜欢的慰问品" })
    ).toBeVisible()
    await expect(page.getByRole("img", { name: "二维码" })).toBeVisible()
    await expectReadable(page, "the poster")
  })

  test("a member signs in on a phone, chooses, changes, and moves", async ({
    page,
  }) => {
    test.slow()
    await page.setViewportSize(phone)
    const { pathname } = new URL(link)
    await page.goto(pathname)
    await page.waitForURL((url) => url.pathname === "/sign-in")
    await new ShopPage(page).proveMobile("13900000008", pathname)
    await expect(
      page.getByRole("heading", { level: 1, name: ROUND })
    ).toBeVisible()
    await expectReadable(page, "a gift to choose")
    await page.setViewportSize(phone)
    const gift = new OwnGiftPage(page)
    await gift.choose("礼包 1")
    await gift.choose("礼包 2")
    await gift.moveTo("江苏省苏州市姑苏区演示路18号")
    for (const path of [pathname, "/gifts"]) {
      for (const address of [path, `/en${path}`]) {
        await page.goto(address)
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
        await expectReadable(page, address)
      }
    }
  })

  test("one who does not need it says so, a stranger is told whom to ask", async ({
    page,
  }) => {
    await page.setViewportSize(phone)
    const { pathname } = new URL(link)
    const shop = new ShopPage(page)
    await shop.signInByCode("13900000009", "/me")
    const waiting = page
      .getByRole("status")
      .filter({ hasText: `「${ROUND}」等您选择慰问品` })
    await waiting.getByRole("link", { name: "去选择" }).click()
    await page.waitForURL((url) => url.pathname === pathname)
    await new OwnGiftPage(page).optOut()

    await page.context().clearCookies()
    await shop.signInByCode("13900000099", pathname)
    await expect(page.getByText("不在本次慰问品的名单里")).toBeVisible()
  })

  test("staff see who decided what, and order for those who take it", async ({
    page,
  }) => {
    await signIn(page, "union", MANAGER)
    const round = new GiftRoundPage(page)
    await round.open(ROUND)
    await round.go("选择")
    await expect(round.figure("本人已选")).toHaveText("1")
    await expect(round.figure("已放弃")).toHaveText("1")
    await expect(
      page.getByRole("row").filter({ hasText: "139****0008" })
    ).toContainText("本人")
    await expect(
      page.getByRole("row").filter({ hasText: "139****0009" })
    ).toContainText("自愿放弃")
    await round.closeChoices()
    await round.place()
    await round.go("下单")
    await expect(round.figure("会员人数")).toHaveText("9")
  })
})
