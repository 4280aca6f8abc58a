import { expect, type Page } from "@playwright/test"

export type NewAddress = {
  recipient: string
  mobile: string
  /** Province, city and county; a municipality has no city. */
  region: [string, string, string] | [string, string]
  detail: string
}

/** Where an order is confirmed and then paid for. */
export class CheckoutPage {
  constructor(private readonly page: Page) {}

  async open() {
    await this.page.getByRole("link", { name: "去结算" }).click()
    await expect(
      this.page.getByRole("heading", { level: 1, name: "确认订单" })
    ).toBeVisible()
  }

  async addAddress({ recipient, mobile, region, detail }: NewAddress) {
    const { page } = this
    await page.getByLabel("收货人").fill(recipient)
    await page.getByLabel("手机号").fill(mobile)
    await page.getByLabel("省、自治区、直辖市").selectOption(region[0])
    if (region.length === 3) {
      await page.getByLabel("市、州").selectOption(region[1])
    }
    await page.getByLabel("县、区").selectOption(region.at(-1) ?? "")
    await page.getByLabel("详细地址").fill(detail)
    await page.getByRole("button", { name: "保存地址" }).click()
    await expect(page.getByRole("button", { name: "新增地址" })).toBeVisible()
  }

  /** A purse that may pay, with the amount it pays when chosen. */
  purse(name: string) {
    return this.page.getByRole("listitem").filter({ hasText: name })
  }

  /** A sum of the order by its label. */
  sum(label: string) {
    return this.page
      .getByRole("complementary", { name: "金额" })
      .getByText(label, { exact: true })
      .locator("xpath=following-sibling::dd[1]")
  }

  async showSubsidies() {
    await this.page
      .getByRole("heading", { name: "工会补贴" })
      .scrollIntoViewIfNeeded()
  }

  async confirmFresh() {
    await this.page.getByLabel("此类商品不适用七日无理由退货").check()
  }

  async submit(amount: string) {
    await this.page
      .getByRole("button", { name: `提交订单，支付 ${amount}` })
      .click()
  }

  /** Pays at the sandbox's page, as a scanned code opens it on a phone. */
  async payBySandbox(amount: string) {
    const { page } = this
    await page.waitForURL(/\/orders\/[^/]+\/pay$/)
    await expect(page.getByRole("img", { name: "支付二维码" })).toBeVisible()
    await page.getByRole("link", { name: "打开付款页面" }).click()
    await expect(
      page.getByRole("heading", { level: 1, name: "沙箱收银台" })
    ).toBeVisible()
    await expect(page.getByText(amount).first()).toBeVisible()
    await page.getByRole("button", { name: "确认付款" }).click()
    await expect(page.getByRole("status")).toHaveText("支付成功")
    await page.getByRole("link", { name: "返回商城" }).click()
    await expect(
      page.getByRole("heading", { level: 1, name: "支付订单" })
    ).toBeVisible()
  }
}
