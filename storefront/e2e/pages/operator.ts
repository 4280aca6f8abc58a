import { expect, type Page } from "@playwright/test"
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
}
