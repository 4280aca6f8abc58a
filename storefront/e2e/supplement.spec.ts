import { expect, test } from "./fixtures"
import { GiftRoundPage } from "./pages/gift-round"
import { RosterImportPage } from "./pages/roster-import"
import { signIn } from "./pages/sign-in"
import { SupplementsPart } from "./pages/supplements"
import { expectReadable } from "./readable"

const ROUND = "劳动节慰问"
const dispatchDueOn = new Date(Date.now() + 200 * 86_400_000)
  .toISOString()
  .slice(0, 10)

/** People whom HR sends in a table of their own, once they have joined. */
const newcomers = (...names: string[]) =>
  [
    "工号,姓名,手机号,部门,收货地址",
    ...names.map(
      (name, place) =>
        `N${place}${name.length},${name},1370000${name.length}${String(place).padStart(3, "0")},新员工组,江苏省南京市玄武区演示路${place + 1}号`
    ),
  ].join("\n")

test.describe.configure({ mode: "serial" })

test.describe("members who joined after a round was submitted", () => {
  test("places for them are planned and approved with the round", async ({
    page,
  }) => {
    await signIn(page, "union", "manager@demo.union")
    const roster = new RosterImportPage(page)
    await roster.open()
    await roster.haveTaken("clean-1200.xlsx", 1200)

    const round = new GiftRoundPage(page)
    await page.goto("/union/gift-rounds/new")
    await expect(page.getByText(/在册 [\d,]+ 人，建议/)).toBeVisible()
    await round.create({
      name: ROUND,
      festival: "劳动节",
      perHeadYuan: 200,
      reserveMembers: 2,
      dispatchDueOn,
    })
    await round.makePackage({ 会宁小杂粮礼盒: 1 })
    await round.go("规则检查")
    await expect(round.finding("另留补充名额 2 名")).toContainText("符合")
    await round.submit()
    await round.expectState("待审批")

    await page.context().clearCookies()
    await signIn(page, "union", "chair@demo.union")
    await round.open(ROUND)
    await expect(round.figure("补充名额")).toHaveText("2 名")
    await round.approve()
    await expect(page.getByText("没有待补发的新进会员。")).toBeVisible()
  })

  test("a second roster brings two, who are supplied under that approval", async ({
    page,
  }) => {
    await signIn(page, "union", "manager@demo.union")
    const roster = new RosterImportPage(page)
    await roster.open()
    await roster.uploadTable("新进.csv", newcomers("钱新进", "孙新进"))
    await roster.confirm(2)

    const round = new GiftRoundPage(page)
    const supplements = new SupplementsPart(page)
    await round.open(ROUND)
    await expect(supplements.lateJoiners).toHaveCount(2)
    await expect(supplements.lateJoiners.first()).toContainText("钱**")
    await expectReadable(page, "round with late joiners")
    await page.setViewportSize({ width: 1280, height: 800 })
    await supplements.makeFor(2)
    await expect(supplements.note).toContainText("在原批次的批准范围内")
    await round.submit()
    await round.expectState("已批准")
    await expect(supplements.note).toContainText("依据原批次")
    await expect(round.latestStep).toContainText("依据原批次的批准")
    await expectReadable(page, "supplement")
    await page.setViewportSize({ width: 1280, height: 800 })
    await round.place()
    await supplements.note.getByRole("link", { name: ROUND }).click()
    await expect(round.heading(ROUND)).toBeVisible()
    await expect(round.figure("剩余")).toHaveText("0 名")
    await expect(supplements.made("补充1")).toContainText("依据本轮批准")
  })

  test("beyond the places the chair is asked, and told why", async ({
    page,
  }) => {
    await signIn(page, "union", "manager@demo.union")
    const roster = new RosterImportPage(page)
    await roster.open()
    await roster.uploadTable("又一位.csv", newcomers("李又新进"))
    await roster.confirm(1)

    const round = new GiftRoundPage(page)
    const supplements = new SupplementsPart(page)
    await round.open(ROUND)
    await expect(page.getByText("没有剩余名额")).toBeVisible()
    await supplements.makeFor(1)
    await expect(supplements.note).toContainText("须由主席审批")
    await round.submit()
    await round.expectState("待审批")

    await page.context().clearCookies()
    await signIn(page, "union", "chair@demo.union")
    await round.open(`${ROUND} 补充2`)
    await expect(supplements.note).toContainText(
      "本批次 1 人，原批次的补充名额还剩 0 名。"
    )
    await round.approve()
    await expect(supplements.note).toContainText("由主席单独审批")
  })
})
