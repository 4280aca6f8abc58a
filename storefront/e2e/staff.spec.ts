import { resetByOperator } from "./deeds"
import { expect, test } from "./fixtures"
import { OperatorPage } from "./pages/operator"
import { signIn } from "./pages/sign-in"
import { pathOf } from "./pages/parts"
import { acceptInvitation, StaffPage } from "./pages/staff"

const UNION = "望江新厂工会"
const CHAIR = { name: "钱主席", email: "chair@new-works.test" }
const MANAGER = { name: "李经办", email: "manager@new-works.test" }
const CHAIRS_PASSWORD = "first-chair-2026"
const MANAGERS_PASSWORD = "first-manager-2026"
const NEXT_PASSWORD = "second-manager-2027"

test.describe.configure({ mode: "serial" })

test.describe("a new union gets its staff by invitation", () => {
  let chairsLink = ""
  let managersLink = ""

  test("the operator makes the union and invites its first chair", async ({
    page,
    backendUrl,
  }) => {
    const complaints: string[] = []
    page.on("pageerror", ({ message }) => complaints.push(message))
    const operator = new OperatorPage(page, backendUrl)
    await operator.signIn()
    await operator.createUnion(UNION, "南京市机械工会")
    chairsLink = await operator.inviteChair(CHAIR.name, CHAIR.email)
    await expect(
      page.getByRole("row").filter({ hasText: CHAIR.name })
    ).toContainText("待接受邀请")
    expect(complaints).toEqual([])
  })

  test("the chair sets a password by the link, once, and signs in", async ({
    page,
  }) => {
    await page.goto(pathOf(chairsLink))
    await expect(page.getByText(UNION)).toBeVisible()
    await expect(page.getByText(CHAIR.email)).toHaveCount(0)
    await acceptInvitation(page, chairsLink, CHAIRS_PASSWORD)
    await page.reload()
    await expect(
      page.getByRole("alert").filter({ hasText: "已经用过" })
    ).toBeVisible()
    await signIn(page, "union", CHAIR.email, CHAIRS_PASSWORD)
  })

  test("the chair invites a manager and hands the link over", async ({
    page,
  }) => {
    await signIn(page, "union", CHAIR.email, CHAIRS_PASSWORD)
    const staff = new StaffPage(page)
    await staff.open("union")
    await expect(staff.row(CHAIR.name)).toContainText("您本人")
    await expect(staff.row(CHAIR.name).getByRole("button")).toHaveCount(0)

    await staff.invite({ ...CHAIR, role: "经办" })
    await expect(
      page.getByRole("alert").filter({ hasText: "已有账号" })
    ).toBeVisible()
    await page.keyboard.press("Escape")

    await staff.invite({ ...MANAGER, role: "经办" })
    managersLink = await staff.takeLink()
    await expect(staff.row(MANAGER.name)).toContainText("待接受邀请")
    await expect(staff.row(MANAGER.name)).not.toContainText(MANAGER.email)
  })

  test("a manager reads who works here, and is told whose task changes are", async ({
    page,
  }) => {
    await acceptInvitation(page, managersLink, MANAGERS_PASSWORD)
    await signIn(page, "union", MANAGER.email, MANAGERS_PASSWORD)
    const staff = new StaffPage(page)
    await staff.open("union")
    await expect(page.getByText("只有主席可以邀请和管理工作人员")).toBeVisible()
    await expect(staff.row(CHAIR.name)).toContainText("接受邀请")
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0)
  })

  test("a suspended manager is out at the next request, a reset one signs in anew", async ({
    page,
    browser,
    baseURL,
    backendUrl,
  }) => {
    const context = await browser.newContext({ baseURL })
    const managers = await context.newPage()
    await signIn(managers, "union", MANAGER.email, MANAGERS_PASSWORD)

    await signIn(page, "union", CHAIR.email, CHAIRS_PASSWORD)
    const staff = new StaffPage(page)
    await staff.open("union")
    await staff.act(MANAGER.name, "停用账号")
    await expect(staff.row(MANAGER.name)).toContainText("已停用")
    await expect(staff.row(MANAGER.name)).toContainText(CHAIR.name)
    await managers.goto("/union/staff")
    await expect(
      managers.getByRole("alert").filter({ hasText: "这个账号已停用" })
    ).toBeVisible()

    await staff.act(MANAGER.name, "恢复账号")
    await managers.goto("/union/staff")
    await expect(
      managers.getByRole("listitem").filter({ hasText: MANAGER.name })
    ).toContainText("恢复账号")

    await staff.act(MANAGER.name, "重置密码")
    await staff.hearOfOperator()
    await managers.goto("/union/staff")
    await expect(managers).toHaveURL(/\/union\/sign-in/)
    const link = await resetByOperator(backendUrl, UNION, MANAGER.name)
    await acceptInvitation(managers, link, NEXT_PASSWORD)
    await signIn(managers, "union", MANAGER.email, NEXT_PASSWORD)
    await context.close()
  })

  test("an owner invites by mobile: the link goes there and nowhere else", async ({
    page,
  }) => {
    await signIn(page, "cooperative", "owner@huining.demo.coop")
    const staff = new StaffPage(page)
    await staff.open("cooperative")
    await staff.invite({
      name: "孙发货",
      mobile: "13912340099",
      role: "打包发货",
    })
    const dialog = page.getByRole("dialog", { name: "短信已发出" })
    await expect(dialog).toContainText("只有本人能看到")
    await expect(dialog.getByRole("textbox")).toHaveCount(0)
    await dialog.getByRole("button", { name: "知道了" }).click()
    await expect(staff.row("孙发货")).toContainText("139****0099")
    await staff.act("孙发货", "撤回邀请")
    await expect(staff.row("孙发货")).toHaveCount(0)
  })
})
