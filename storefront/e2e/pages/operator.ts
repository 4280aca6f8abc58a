import { expect, type Page } from "@playwright/test"
import { button } from "./parts"
import { PASSWORD } from "./sign-in"

/** The operator in Medusa Admin. */
export class OperatorPage {
  constructor(
    private readonly page: Page,
    private readonly backendUrl: string
  ) {}

  async signIn() {
    // The language of Medusa Admin is kept in this cookie.
    await this.page
      .context()
      .addCookies([{ name: "lng", value: "zhCN", url: this.backendUrl }])
    await this.page.goto(`${this.backendUrl}/app/login`)
    await this.page.locator("input[name=email]").fill("admin@demo.mall")
    await this.page.locator("input[name=password]").fill(PASSWORD)
    await this.page.locator("button[type=submit]").click()
    await expect(this.page).not.toHaveURL(/\/login/)
  }

  /** Looks at the receipt of a round's transfer and says the money is there. */
  async confirmTransfer(round: string) {
    await this.confirm("corporate-transfers", round)
  }

  /** The same for money that tops up a union's fund. */
  async confirmTopUp(union: string) {
    await this.confirm("union-fund-top-ups", union)
  }

  private async confirm(list: string, row: string) {
    await this.page.goto(`${this.backendUrl}/app/${list}`)
    await this.page
      .getByRole("row")
      .filter({ hasText: row })
      .getByRole("button", { name: "查看回单" })
      .click()
    const check = await this.page.getByText("请核对银行流水").innerText()
    const code = /[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(check)?.[0] ?? ""
    await this.page.getByLabel("银行流水附言中的识别码").fill(code)
    await this.page.getByRole("button", { name: "确认到账" }).click()
    await this.page
      .getByRole("alertdialog")
      .getByRole("button", { name: "确认到账" })
      .click()
    await expect(this.page.getByText("已确认到账").first()).toBeVisible()
  }

  /** Grants so much of what is asked back for the goods; answers the split. */
  async grantAfterSales(goods: string, yuan: string) {
    const { page } = this
    await page.goto(`${this.backendUrl}/app/after-sales`)
    await button(
      page.getByRole("row").filter({ hasText: goods }),
      "查看"
    ).click()
    const drawer = page.getByRole("dialog")
    await expect(drawer.getByRole("img", { name: "照片 1" })).toBeVisible()
    await drawer.getByLabel(`${goods} 的退款金额（元）`).fill(yuan)
    await expect(drawer.getByText(`¥${yuan}`)).toBeVisible()
    await button(drawer, "同意退款").click()
    await button(page.getByRole("alertdialog"), "同意退款").click()
    await expect(drawer.getByText("已全部退回")).toBeVisible()
    return await drawer.locator("dl").last().innerText()
  }

  /** Makes a base union below the one the search finds; opens it. */
  async createUnion(name: string, parent: string) {
    await this.page.goto(`${this.backendUrl}/app/unions`)
    await button(this.page, "新建工会").click()
    const drawer = this.page.getByRole("dialog")
    await drawer.getByPlaceholder("输入名称或编码查找上级工会").fill(parent)
    await drawer
      .getByRole("listitem")
      .getByRole("button", { name: parent })
      .click()
    await drawer.getByLabel("级别").click()
    await this.page.getByRole("option", { name: "基层工会" }).click()
    await drawer.getByLabel("名称 *").fill(name)
    await drawer.getByLabel("简称 *").fill(name)
    await button(drawer, "新建工会").click()
    await expect(drawer).toBeHidden()
    await expect(this.page.getByRole("heading", { name })).toBeVisible()
  }

  /** Invites the first chair of the union that is open; answers the link. */
  async inviteChair(name: string, email: string) {
    await button(this.page, "邀请工作人员").click()
    const drawer = this.page.getByRole("dialog")
    await drawer.getByLabel("姓名").fill(name)
    await drawer.getByLabel("邮箱").fill(email)
    await button(drawer, "邀请工作人员").click()
    const link = await this.page.getByTestId("link").innerText()
    await button(this.page, "我已保存").click()
    return link
  }
}
