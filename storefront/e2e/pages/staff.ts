import { expect, type Page } from "@playwright/test"
import { button, pathOf } from "./parts"

type Person = { name: string; email?: string; mobile?: string; role: string }

/** Who works here: the page of a chair and of an owner. */
export class StaffPage {
  constructor(private readonly page: Page) {}

  async open(workspace: "union" | "cooperative") {
    await this.page.goto(`/${workspace}/staff`)
    await expect(
      this.page.getByRole("heading", { level: 1, name: "工作人员" })
    ).toBeVisible()
    await expect(this.page.locator(".ant-skeleton")).toHaveCount(0)
  }

  row(name: string) {
    return this.page.getByRole("listitem").filter({ hasText: name })
  }

  /** Fills the form; what comes of it is the test's to say. */
  async invite({ name, email, mobile, role }: Person) {
    await button(this.page, "邀请工作人员").click()
    const drawer = this.page.getByRole("dialog", { name: "邀请工作人员" })
    await drawer.getByLabel("姓名").fill(name)
    await drawer.getByLabel("手机号").fill(mobile ?? "")
    await drawer.getByLabel("邮箱").fill(email ?? "")
    await drawer.getByRole("checkbox", { name: new RegExp(`^${role}`) }).check()
    await button(drawer, "发出邀请").click()
  }

  /** The link that is shown this once; the dialog is closed. */
  async takeLink() {
    const dialog = this.page.getByRole("dialog", { name: "邀请链接" })
    const link = await dialog.getByLabel("邀请链接").inputValue()
    await button(dialog, "链接已保存，关闭").click()
    await expect(dialog).toBeHidden()
    return link
  }

  /** A chair never sees the link that sets a colleague's password. */
  async hearOfOperator() {
    const dialog = this.page.getByRole("dialog", { name: "请联系商城运营方" })
    await expect(dialog.getByRole("textbox")).toHaveCount(0)
    await button(dialog, "知道了").click()
    await expect(dialog).toBeHidden()
  }

  async act(name: string, action: string) {
    await button(this.row(name), action).click()
    // A link may be shown before the question has faded out.
    const question = this.page.getByRole("dialog", { name })
    await button(question, action).click()
    await expect(question).toBeHidden()
  }
}

/** Sets the password behind an invitation's link and signs in with it. */
export async function acceptInvitation(
  page: Page,
  link: string,
  password: string
) {
  await page.goto(pathOf(link))
  await page.getByLabel("密码", { exact: true }).fill(password)
  await page.getByLabel("再输入一次").fill(password)
  await button(page, "设置密码").click()
  await expect(page.getByText("密码已设置")).toBeVisible()
}
