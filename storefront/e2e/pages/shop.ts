import { expect, type Page } from "@playwright/test"

/** The shop as a worker uses it on a phone. */
export class ShopPage {
  constructor(private readonly page: Page) {}

  /** By the code that the demonstration shows instead of sending it. */
  async signInByCode(mobile: string, next = "/") {
    await this.page.goto(`/sign-in?next=${next}`)
    await this.proveMobile(mobile, next)
  }

  /** On the page that asks who it is, whatever led there. */
  async proveMobile(mobile: string, next: string) {
    await this.page.getByLabel("手机号").fill(mobile)
    await this.page.getByRole("button", { name: "获取验证码" }).click()
    await expect(this.page.getByText("验证码已发送")).toBeVisible()
    const code = await this.readCode(mobile)
    await this.page.getByLabel("验证码", { exact: false }).fill(code)
    await this.page.waitForURL((url) => url.pathname === next)
  }

  private async readCode(mobile: string) {
    const opened = this.page.waitForEvent("popup")
    await this.page.getByRole("link", { name: "本机短信查看页读取" }).click()
    const messages = await opened
    const newest = messages
      .getByRole("listitem")
      .filter({ hasText: mobile })
      .first()
    const code = /\d{6}/.exec(await newest.locator(".code").innerText())?.[0]
    await messages.close()
    return code ?? ""
  }

  /** What a union gives its member, on the shop's front page. */
  get card() {
    return this.page.getByRole("region", { name: "我的工会" })
  }

  async openCounty(name: string) {
    await this.page
      .getByRole("navigation", { name: "主要栏目" })
      .getByRole("link", { name: "产地", exact: true })
      .click()
    await this.page.getByRole("link", { name }).first().click()
    await expect(
      this.page.getByRole("heading", { level: 1, name })
    ).toBeVisible()
  }

  /** From the page of its county into the basket. */
  async addGoods(title: string, quantity: number, variant?: string) {
    await this.page.getByRole("link", { name: title }).first().click()
    await expect(
      this.page.getByRole("heading", { level: 1, name: title })
    ).toBeVisible()
    await this.putInBasket(quantity, variant)
  }

  /** On a product's own page. */
  async putInBasket(quantity: number, variant?: string) {
    if (variant) {
      await this.page.getByRole("radio", { name: variant }).check()
    }
    await this.page
      .getByRole("textbox", { name: "数量" })
      .fill(String(quantity))
    await this.page.getByRole("button", { name: "加入购物车" }).click()
    await expect(this.page.getByText("已加入购物车。")).toBeVisible()
  }

  async openBasket() {
    await this.page.getByRole("link", { name: "去购物车查看" }).click()
    await expect(
      this.page.getByRole("heading", { level: 1, name: "购物车" })
    ).toBeVisible()
  }

  /** One cooperative's goods in the basket or at the checkout. */
  goodsOf(cooperative: string) {
    return this.page
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { name: cooperative }) })
  }
}
